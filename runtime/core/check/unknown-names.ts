import { unknownName } from "../definition/definition-problem.ts";
import type { Problem } from "../problem/problem.ts";

type What = Parameters<typeof unknownName>[0];

/** The problems of names in a list that refer to nothing; `pointer` is the list's. */
export function* unknownNames(
  what: What,
  names: readonly string[] | undefined,
  known: ReadonlySet<string> | ReadonlyMap<string, unknown>,
  pointer: string,
): Generator<Problem> {
  for (const [index, name] of (names ?? []).entries())
    yield* unknownIn(what, name, known, `${pointer}/${index}`);
}

/** The problem of one name that refers to nothing; a name that is left out refers to nothing wrong. */
export function* unknownIn(
  what: What,
  name: string | undefined,
  known: ReadonlySet<string> | ReadonlyMap<string, unknown>,
  pointer: string,
): Generator<Problem> {
  if (name !== undefined && !known.has(name)) yield unknownName(what, name, known.keys(), pointer);
}
