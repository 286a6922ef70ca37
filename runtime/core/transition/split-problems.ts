import type { Problem } from "../problem/problem.ts";

/**
 * Parts the problems that a change causes from those that were there before: a problem is caused where there was none
 * like it (same rule at the same place), or where the change wrote one of its fields. One that says which `cell` of a
 * table it is about is like another of the same row and value, wherever the row stands now; the other rows may be written.
 */
export function splitProblems(
  before: readonly Problem[],
  after: readonly Problem[],
  changed: ReadonlySet<string>,
): { readonly caused: readonly Problem[]; readonly older: readonly Problem[] } {
  const known = new Set(before.map(identity));
  const touched = (problem: Problem) =>
    problem.params["cell"] === undefined && fieldsOf(problem).some((field) => changed.has(field));
  const older = after.filter((problem) => known.has(identity(problem)) && !touched(problem));
  return { caused: after.filter((problem) => !older.includes(problem)), older };
}

function identity({ code, pointer, params }: Problem): string {
  return JSON.stringify([code, params["cell"] ?? pointer, params["rule"] ?? null]);
}

/** The fields of a problem: those that it names, else the one in whose value it lies. */
function fieldsOf({ pointer, params }: Problem): readonly string[] {
  const { fields } = params;
  if (Array.isArray(fields)) return fields.filter((field) => typeof field === "string");
  const [, field] = pointer.split("/");
  return field === undefined ? [] : [field];
}
