import type { CompiledField } from "../compile/compiled.ts";
import { circumstanceOf } from "../derive/circumstance-of.ts";
import { factsOf } from "../derive/facts-of.ts";
import type { EngineContext } from "../engine-context.ts";
import type { Problem } from "../problem/problem.ts";
import type { EngineRecord } from "../record.ts";
import { problemAt } from "./problem-at.ts";

/**
 * References to records that the field's `x-filter` leaves out. A record that the surroundings have not loaded (its
 * `_id` reads as empty) is not judged; that it exists at all is the caller's affair.
 */
export function referenceProblems(context: EngineContext, record: EngineRecord): readonly Problem[] {
  if (context.form.steps.references.length === 0) return [];
  const facts = factsOf(context, record);
  const at = circumstanceOf(context);
  const leftOut = ({ name, filter }: CompiledField): boolean => {
    const id = facts(name);
    if (filter === null || typeof id !== "string") return false;
    const through = (field: string) => context.surroundings.through(name, id, field);
    return through("_id") === id && !filter.test(through, at);
  };
  return context.form.steps.references
    .filter(leftOut)
    .map((field) => problemAt(field, "reference-not-offered"));
}
