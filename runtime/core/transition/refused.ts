import type { JsonObject } from "../json.ts";
import type { Problem } from "../problem/problem.ts";
import type { Outcome, Refusal } from "./outcome.ts";

/** A refusal with its problems. */
export function refused(refusal: Refusal, problems: readonly Problem[]): Outcome {
  return { ok: false, refusal, problems };
}

/** A refusal with one problem that is not about a field. */
export function refusedFor(refusal: Refusal, code: string, params: JsonObject = {}, pointer = ""): Outcome {
  return refused(refusal, [{ code, pointer, params }]);
}
