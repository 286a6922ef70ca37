import type { Json } from "../../../runtime/core/json.ts";
import { jsonEqual } from "../../../runtime/core/json-equal.ts";
import { applyEdits } from "../edits/apply-edits.ts";
import type { History } from "../history.ts";
import { stepsSince } from "./steps-since.ts";

/** How many of the last steps lead from what was saved to what there is; null where no whole number of them does. */
export function unsavedSteps(saved: Json, history: History): number | null {
  const steps = stepsSince(saved, history);
  const first = steps?.[0];
  if (steps === null || first === undefined) return steps?.length ?? null;
  const former = applyEdits(first.after, first.taken.inverse)?.document;
  return former !== undefined && jsonEqual(former, saved) ? steps.length : null;
}
