import { definitionProblem } from "../../definition/definition-problem.ts";
import { pipelinePlaces } from "../app-index.ts";
import type { CheckRule } from "../check-rule.ts";

/** Weights are positive and sum to the maximum. */
export const scoreWeights: CheckRule = function* (index) {
  for (const { pipeline, pointer } of pipelinePlaces(index)) {
    const { scorecard } = pipeline;
    if (!scorecard) continue;
    const { maximum, criteria } = scorecard;
    for (const [position, { weight }] of criteria.entries())
      if (weight <= 0)
        yield definitionProblem("definition-weight", `${pointer}/scorecard/criteria/${position}/weight`);
    const sum = Number(criteria.reduce((total, { weight }) => total + weight, 0).toFixed(6));
    if (Math.abs(sum - maximum) > 1e-6)
      yield definitionProblem("definition-weights-sum", `${pointer}/scorecard/maximum`, { sum, maximum });
  }
};
