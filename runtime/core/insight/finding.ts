import type { JsonObject } from "../json.ts";
import type { FindingCode } from "../problem/finding-messages.ts";
import type { Problem } from "../problem/problem.ts";

/** Something in a sound definition that its author hardly wants: a warning that never keeps from publishing. */
export type Finding = Problem;

/** A finding; a code without words in every language fails type-check. */
export function finding(code: FindingCode, pointer: string, params: JsonObject = {}): Finding {
  return { code, pointer, params };
}
