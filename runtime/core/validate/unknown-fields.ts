import type { CompiledForm } from "../compile/compiled.ts";
import type { JsonObject } from "../json.ts";
import { pointerTo } from "../problem/pointer.ts";
import type { Problem } from "../problem/problem.ts";
import { isCommanded } from "./is-commanded.ts";

/** So many are told of; whoever sends more has not mistyped a name. */
const most = 100;

/**
 * A problem for each key of `data` (the first hundred) that is no field, or one that the reader may not know of (`hidden`). What only
 * commands change (`stage`, `_owner`) is not unknown: the steps refuse it with a reason of its own.
 */
export function unknownFields(
  form: CompiledForm,
  data: JsonObject,
  hidden: (field: string) => boolean = () => false,
): readonly Problem[] {
  return Object.keys(data)
    .filter((name) => (form.fields.has(name) ? hidden(name) : !isCommanded(name)))
    .slice(0, most)
    .map(unknownField);
}

/** The problem of one name that is no field. */
export function unknownField(name: string): Problem {
  return { code: "unknown-field", pointer: pointerTo("", name), params: { field: name.slice(0, 100) } };
}
