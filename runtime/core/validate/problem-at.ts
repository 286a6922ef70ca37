import type { CompiledField } from "../compile/compiled.ts";
import type { JsonObject } from "../json.ts";
import { pointerTo } from "../problem/pointer.ts";
import type { Problem } from "../problem/problem.ts";

/** A problem of a whole field; `params` always name the field and its title. */
export function problemAt(
  field: Pick<CompiledField, "name" | "title">,
  code: string,
  params: JsonObject = {},
): Problem {
  return {
    code,
    pointer: pointerTo("", field.name),
    params: { field: field.name, title: field.title, ...params },
  };
}
