import { type History, newHistory, takeStep } from "../../designer/draft/history.ts";
import type { Step } from "../../designer/draft/step.ts";
import type { Json } from "../../runtime/core/json.ts";

/** Makes a step of a document as it is by then. */
export type Made = (document: Json) => Step;

/** What somebody has who took steps from a document on, one after another. */
export function editedHistory(base: Json, steps: readonly Made[]): History {
  return steps.reduce<History>((history, make, index) => {
    const next = takeStep(history, make(history.document), index * 10_000);
    if (next === null) throw new Error("nothing to change");
    return next;
  }, newHistory(base));
}
