import type { JsonObject } from "../runtime/core/json.ts";
import type { RefusalReason, Refused } from "./result.ts";

/** Refuses for one problem. */
export function refuse(reason: RefusalReason, code: string, pointer = "", params: JsonObject = {}): Refused {
  return { ok: false, reason, problems: [{ code, pointer, params }] };
}
