import { momentKinds } from "../../fields/moment-kinds.ts";
import { definitionProblem } from "../../definition/definition-problem.ts";
import { pipelinePlaces } from "../app-index.ts";
import type { CheckRule } from "../check-rule.ts";
import { fieldOfKind } from "../field-references.ts";

/** Points below 0 need a sum to count in, and decay needs a moment to begin at and takes its time. */
export const scoreCriteria: CheckRule = function* (index) {
  for (const { pipeline, pointer, place } of pipelinePlaces(index)) {
    for (const [position, criterion] of (pipeline.scorecard?.criteria ?? []).entries()) {
      const at = `${pointer}/scorecard/criteria/${position}`;
      yield* fieldOfKind(place, criterion.decay?.since, momentKinds, `${at}/decay/since`);
      if (criterion.decay && !/[1-9]/.test(criterion.decay.halfLife))
        yield definitionProblem("definition-half-life-zero", `${at}/decay/halfLife`);
      if (criterion.mode === "sum") continue;
      for (const [rule, { points }] of criterion.rules.entries())
        if (typeof points === "number" && points < 0)
          yield definitionProblem("definition-points-negative", `${at}/rules/${rule}/points`);
    }
  }
};
