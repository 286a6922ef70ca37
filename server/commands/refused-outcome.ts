import type { Outcome, Refusal } from "../../runtime/core/transition/outcome.ts";
import type { RefusalReason, Refused } from "../result.ts";

const reasons: { readonly [refusal in Refusal]: RefusalReason } = {
  forbidden: "forbidden",
  "not-found": "not-found",
  conflict: "conflict",
  invalid: "invalid",
};

/** What the engine refused, as the answer of a command. */
export function refusedOutcome(outcome: Extract<Outcome, { ok: false }>): Refused {
  return { ok: false, reason: reasons[outcome.refusal], problems: outcome.problems };
}
