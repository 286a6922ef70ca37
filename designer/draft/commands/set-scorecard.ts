import type { ScorecardDefinition } from "../../../runtime/core/definition/generated/definition.ts";
import type { Json } from "../../../runtime/core/json.ts";
import type { Path } from "../edits/path.ts";
import type { Step } from "../step.ts";
import { itemTitle } from "./item-title.ts";

/** Gives the pipeline at a path a scorecard; undefined takes the one away that it has. */
export function setScorecard(
  document: Json,
  pipelineAt: Path,
  scorecard: ScorecardDefinition | undefined,
): Step {
  const at = [...pipelineAt, "scorecard"];
  const title = itemTitle(document, pipelineAt);
  return scorecard === undefined
    ? { label: { verb: "remove", noun: "scorecard", title }, edits: [{ do: "remove", at }] }
    : {
        label: { verb: "add", noun: "scorecard", title },
        edits: [{ do: "set", at, value: scorecard as unknown as Json }],
      };
}
