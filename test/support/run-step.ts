import { expect } from "vitest";
import { applyEdits } from "../../designer/draft/edits/apply-edits.ts";
import type { Step } from "../../designer/draft/step.ts";
import type { Json } from "../../runtime/core/json.ts";

/** What a step makes of a document; fails unless it changes something, and its inverse gives back the same text. */
export function runStep(before: Json, step: Step): Json {
  const edited = applyEdits(before, step.edits);
  if (edited === null) throw new Error(`finds nothing to change: ${JSON.stringify(step.label)}`);
  const back = applyEdits(edited.document, edited.inverse);
  expect(JSON.stringify(back?.document)).toBe(JSON.stringify(before));
  return edited.document;
}
