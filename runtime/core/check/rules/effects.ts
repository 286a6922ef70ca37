import { pipelinePlaces } from "../app-index.ts";
import type { CheckRule } from "../check-rule.ts";
import { checkSet } from "../check-set.ts";

/** A transition sets fields that can be written, to values that suit them. */
export const effects: CheckRule = function* (index) {
  for (const { pipeline, pointer, place } of pipelinePlaces(index))
    for (const [position, transition] of pipeline.transitions.entries())
      for (const [effect, { set }] of (transition.effects ?? []).entries())
        yield* checkSet(place, set, `${pointer}/transitions/${position}/effects/${effect}/set`);
};
