import { definitionProblem } from "../../definition/definition-problem.ts";
import { pipelinePlaces } from "../app-index.ts";
import type { CheckRule } from "../check-rule.ts";
import { unknownNames } from "../unknown-names.ts";

/** Records begin in open stages of the pipeline. */
export const initialStages: CheckRule = function* (index) {
  for (const { pipeline, stages, pointer } of pipelinePlaces(index)) {
    yield* unknownNames("stage", pipeline.initial, stages, `${pointer}/initial`);
    for (const [at, name] of pipeline.initial.entries()) {
      const kind = stages.get(name)?.kind;
      if (kind !== undefined && kind !== "open")
        yield definitionProblem("definition-initial-closed", `${pointer}/initial/${at}`, { name });
    }
  }
};
