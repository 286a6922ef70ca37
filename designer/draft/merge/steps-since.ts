import type { Json } from "../../../runtime/core/json.ts";
import { jsonEqual } from "../../../runtime/core/json-equal.ts";
import { applyEdit } from "../edits/apply-edit.ts";
import { applyEdits } from "../edits/apply-edits.ts";
import type { History, Taken } from "../history.ts";

/** A step with the documents around it. */
export interface StepSince {
  readonly taken: Taken;
  readonly before: Json;
  readonly after: Json;
}

/**
 * The steps that lead from what was saved to what the history has by now, the oldest first; a step that was typed on
 * after saving begins with what was saved. Null where they do not lead there, as where steps were undone.
 */
export function stepsSince(saved: Json, { document, past }: History): readonly StepSince[] | null {
  const steps: StepSince[] = [];
  let after = document;
  for (const taken of past.toReversed()) {
    if (jsonEqual(after, saved)) return steps;
    const before = applyEdits(after, taken.inverse)?.document;
    if (before === undefined) return null;
    const within = jsonEqual(before, saved) ? null : savedWithin(after, taken, saved);
    if (within !== null) return [{ taken, before: within, after }, ...steps];
    steps.unshift({ taken, before, after });
    after = before;
  }
  return jsonEqual(after, saved) ? steps : null;
}

function savedWithin(after: Json, { inverse }: Taken, saved: Json): Json | null {
  let current = after;
  for (const edit of inverse) {
    const edited = applyEdit(current, edit);
    if (edited === null) return null;
    current = edited.document;
    if (jsonEqual(current, saved)) return current;
  }
  return null;
}
