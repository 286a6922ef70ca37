import type { CompiledField, CompiledForm } from "../compile/compiled.ts";
import { conditionScopeOf } from "../compile/condition-scope-of.ts";
import type { Leaf } from "../condition/compiled-condition.ts";
import type { InsightScope } from "./contradiction/insight-scope.ts";

/**
 * What conditions may ask of records that pass a gate: their values are within what their fields allow, which each move
 * and each save looks at. Records that nobody has touched since a field became narrower may hold others.
 */
export function boundedScope(form: CompiledForm): InsightScope {
  const own = conditionScopeOf(form);
  const known = new Map<string, readonly Leaf[]>();
  const judged = new Set(form.steps.values);
  return {
    ...own,
    field: (name) => own.field(name),
    bounds: (name) => {
      const field = form.fields.get(name);
      if (field === undefined || !judged.has(field)) return [];
      const leaves = known.get(name) ?? boundsOf(field);
      known.set(name, leaves);
      return leaves;
    },
  };
}

function boundsOf({ name, schema }: CompiledField): readonly Leaf[] {
  if (schema.type !== "number" && schema.type !== "integer") return [];
  const { minimum, maximum } = schema;
  const bound = (operator: "ge" | "le", value: number): Leaf => ({
    ...{ kind: "leaf", field: name, operator },
    operand: { kind: "value", value },
  });
  return [
    ...(minimum === undefined ? [] : [bound("ge", minimum)]),
    ...(maximum === undefined ? [] : [bound("le", maximum)]),
  ];
}
