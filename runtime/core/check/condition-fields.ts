import type { Condition } from "../definition/generated/definition.ts";
import { pointerTo } from "../problem/pointer.ts";
import type { Problem } from "../problem/problem.ts";
import { unknownIn, unknownNames } from "./unknown-names.ts";

/**
 * The problems of names in a condition that nothing compiles yet: fields that the form has not. Its depth was
 * bounded when it was parsed.
 */
export function* conditionFields(
  condition: Condition | undefined,
  known: ReadonlySet<string>,
  pointer: string,
): Generator<Problem> {
  if (!condition) return;
  yield* unknownNames("field", condition.required, known, `${pointer}/required`);
  for (const [name, assertion] of Object.entries(condition.properties ?? {})) {
    const at = pointerTo(`${pointer}/properties`, name);
    yield* unknownIn("field", name, known, at);
    yield* unknownIn("field", assertion["x-compare"]?.field, known, `${at}/x-compare/field`);
  }
  for (const key of ["allOf", "anyOf"] as const)
    for (const [index, part] of (condition[key] ?? []).entries())
      yield* conditionFields(part, known, `${pointer}/${key}/${index}`);
  yield* conditionFields(condition.not, known, `${pointer}/not`);
}
