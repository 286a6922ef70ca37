import { definitionProblem } from "../../definition/definition-problem.ts";
import { pipelinePlaces } from "../app-index.ts";
import type { CheckRule } from "../check-rule.ts";

/** A record may stay in a stage for some time before it is stalled. */
export const stageLimits: CheckRule = function* (index) {
  for (const { pipeline, pointer } of pipelinePlaces(index))
    for (const [position, { limit }] of pipeline.stages.entries())
      if (limit !== undefined && !/[1-9]/.test(limit))
        yield definitionProblem("definition-limit-zero", `${pointer}/stages/${position}/limit`);
};
