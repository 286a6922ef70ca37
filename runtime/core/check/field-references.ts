import { definitionProblem } from "../definition/definition-problem.ts";
import type { Problem } from "../problem/problem.ts";
import { readableNames, type FormPlace } from "./app-index.ts";
import { unknownIn } from "./unknown-names.ts";
import { isDerived, valueKind } from "./value-kind.ts";

/** The problem of a name that is no field of the form, or one whose values are of none of the wanted kinds. */
export function* fieldOfKind(
  place: FormPlace,
  name: string | undefined,
  wanted: readonly string[],
  pointer: string,
): Generator<Problem> {
  if (name === undefined) return;
  yield* unknownIn("field", name, readableNames(place), pointer);
  const kind = valueKind(place, name);
  if (kind !== undefined && !wanted.includes(kind))
    yield definitionProblem("definition-field-unsuitable", pointer, { name, kind, wanted: [...wanted] });
}

/** The problem of a name that is no own field, or one that nobody can write. */
export function* writableField(place: FormPlace, name: string, pointer: string): Generator<Problem> {
  yield* unknownIn("field", name, place.fields, pointer);
  if (isDerived(place, name)) yield definitionProblem("definition-derived-written", pointer, { name });
}
