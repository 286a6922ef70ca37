import type { Circumstance, Facts } from "../circumstance.ts";
import { columnReference } from "../compile/reference-at.ts";
import type { CompiledField } from "../compile/compiled.ts";
import { isObject } from "../definition/is-object.ts";
import { circumstanceOf } from "../derive/circumstance-of.ts";
import { factsOf } from "../derive/facts-of.ts";
import type { EngineContext } from "../engine-context.ts";
import type { Json } from "../json.ts";
import { pointerTo } from "../problem/pointer.ts";
import type { Problem } from "../problem/problem.ts";
import type { EngineRecord } from "../record.ts";
import { problemAt } from "./problem-at.ts";

/**
 * References to records that the `x-filter` of their field or column leaves out. A record that the surroundings have not
 * loaded (its `_id` reads as empty) is not judged; that it exists at all is the caller's affair.
 */
export function referenceProblems(context: EngineContext, record: EngineRecord): readonly Problem[] {
  if (context.form.steps.references.length === 0) return [];
  const facts = factsOf(context, record);
  const at = circumstanceOf(context);
  return context.form.steps.references.flatMap((field) => {
    const value = facts(field.name);
    if (field.columns !== null) return rowProblems(context, at, field, value);
    return isLeftOut(context, at, field.name, field, value)
      ? [problemAt(field, "reference-not-offered")]
      : [];
  });
}

/** Problems at the cells of a table; their `cell` says which cell of which row it is and what that holds. */
function rowProblems(
  context: EngineContext,
  at: Circumstance,
  table: CompiledField,
  rows: Json | undefined,
): readonly Problem[] {
  if (!Array.isArray(rows)) return [];
  const columns = [...(table.columns?.values() ?? [])].filter(({ filter }) => filter !== null);
  return rows.flatMap((row: Json, index) => {
    if (!isObject(row)) return [];
    return columns.flatMap((column) => {
      const value = Object.hasOwn(row, column.name) ? row[column.name] : undefined;
      const reference = columnReference(table.name, column.name);
      if (!isLeftOut(context, at, reference, column, value)) return [];
      const cell = [reference, row["_row"] ?? null, value ?? null];
      const problem = problemAt(column, "reference-not-offered", { row: index + 1, cell });
      return [{ ...problem, pointer: pointerTo(pointerTo(pointerTo("", table.name), index), column.name) }];
    });
  });
}

function isLeftOut(
  { surroundings }: EngineContext,
  at: Circumstance,
  reference: string,
  { filter }: CompiledField,
  id: Json | undefined,
): boolean {
  if (filter === null || typeof id !== "string") return false;
  const through: Facts = (field) => surroundings.through(reference, id, field);
  return through("_id") === id && !filter.test(through, at);
}
