import type { Json } from "../../runtime/core/json.ts";
import { jsonEqual } from "../../runtime/core/json-equal.ts";
import { applyEdits } from "./apply-edits.ts";
import type { History } from "./history.ts";

/** How many of the last steps lead from what was saved to what there is; null where no whole number of them does. */
export function unsavedSteps(saved: Json, { document, past }: History): number | null {
  let at: Json | undefined = document;
  for (let steps = 0; at !== undefined; steps += 1) {
    if (jsonEqual(at, saved)) return steps;
    const taken = past[past.length - 1 - steps];
    at = taken === undefined ? undefined : applyEdits(at, taken.inverse)?.document;
  }
  return null;
}
