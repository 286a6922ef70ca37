import type { CompiledForm } from "../compile/compiled.ts";
import type { JsonObject } from "../json.ts";
import type { Problem } from "../problem/problem.ts";

/** A problem for each key of `data` that is neither a field nor something that only commands change (`stage`, `_owner`). */
export function unknownFields(_form: CompiledForm, _data: JsonObject): readonly Problem[] {
  throw new Error("not built yet");
}
