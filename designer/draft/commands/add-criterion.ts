import type { CriterionDefinition } from "../../../runtime/core/definition/generated/definition.ts";
import type { Json } from "../../../runtime/core/json.ts";
import { balancedWeights, weightSum } from "../../scores/weights.ts";
import type { Path } from "../edits/path.ts";
import { scorecardOf } from "../scorecard-of.ts";
import type { Step } from "../step.ts";
import { weightEdits } from "./weigh-criteria.ts";

/**
 * Adds a criterion at the end of a scorecard. It takes the weight that is left over; where none is, the others make
 * room for a fair share, so that weights that added up still do.
 */
export function addCriterion(document: Json, at: Path, make: (weight: number) => CriterionDefinition): Step {
  const { maximum, criteria } = scorecardOf(document, at);
  const left = Number((maximum - weightSum(criteria)).toFixed(6));
  const weights = criteria.map(({ weight }) => weight);
  const fair = weightSum(criteria) / Math.max(1, criteria.length);
  const all = left > 0 ? [...weights, left] : balancedWeights([...weights, fair], maximum);
  const criterion = make(all.at(-1) ?? maximum);
  return {
    label: { verb: "add", noun: "criterion", title: criterion.title },
    edits: [
      ...weightEdits(document, at, all.slice(0, -1)),
      {
        do: "insert",
        at: [...at, "criteria", criterion.name],
        value: criterion as unknown as Json,
        before: null,
      },
    ],
  };
}
