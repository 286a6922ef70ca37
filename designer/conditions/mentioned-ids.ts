import type { CompiledApp, CompiledForm } from "../../runtime/core/compile/compiled.ts";
import { type ConditionTree } from "../../runtime/core/condition/compiled-condition.ts";
import { leavesOf } from "../../runtime/core/condition/leaves-of.ts";
import { valueField } from "../../runtime/ui/conditions/value-field.ts";

/** People and records that a condition mentions by their ids. */
export interface Mentioned {
  readonly people: readonly string[];
  readonly records: readonly { readonly form: string; readonly id: string }[];
}

const most = 50;

/** Whose names are needed to say a condition; at most fifty records. */
export function mentionedIds(app: CompiledApp, form: CompiledForm, tree: ConditionTree | null): Mentioned {
  const people = new Set<string>();
  const records = new Map<string, string>();
  for (const { field: name, operand } of tree === null ? [] : leavesOf(tree)) {
    const field = valueField(app, form, name);
    const values =
      operand.kind === "value" ? [operand.value] : operand.kind === "values" ? operand.values : [];
    for (const id of values.filter((value): value is string => typeof value === "string")) {
      if (field?.kind.name === "user") people.add(id);
      if (field?.kind.name === "reference") records.set(id, field.schema["x-form"] ?? "");
    }
  }
  return {
    people: [...people],
    records: [...records].slice(0, most).map(([id, target]) => ({ form: target, id })),
  };
}
