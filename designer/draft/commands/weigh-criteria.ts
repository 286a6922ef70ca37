import type { Json } from "../../../runtime/core/json.ts";
import { balancedWeights } from "../../scores/weights.ts";
import type { Edit } from "../edits/edit.ts";
import { entriesOf } from "../edits/entries-of.ts";
import type { Path } from "../edits/path.ts";
import { readAt } from "../edits/read-at.ts";
import { scorecardOf } from "../scorecard-of.ts";
import type { Step } from "../step.ts";
import { itemTitle } from "./item-title.ts";

/** Brings the weights of a scorecard to its maximum, in the proportions that they have. */
export function balanceWeights(document: Json, at: Path): Step {
  const { maximum, criteria } = scorecardOf(document, at);
  const weights = balancedWeights(
    criteria.map(({ weight }) => weight),
    maximum,
  );
  return scorecardStep(document, at, weightEdits(document, at, weights));
}

/** Gives a scorecard another maximum; weights and grades keep their proportions to it. */
export function changeMaximum(document: Json, at: Path, maximum: number): Step {
  const { maximum: former, criteria, grades } = scorecardOf(document, at);
  const weights = balancedWeights(
    criteria.map(({ weight }) => weight),
    maximum,
  );
  const keys = (entriesOf(readAt(document, [...at, "grades"])) ?? []).map(([key]) => key);
  const thresholds = grades.map(({ from }, index): Edit => {
    const value = Number(((from / former) * maximum).toFixed(2));
    return { do: "set", at: [...at, "grades", keys[index] ?? "", "from"], value };
  });
  const edits: readonly Edit[] = [
    { do: "set", at: [...at, "maximum"], value: maximum },
    ...weightEdits(document, at, weights),
    ...thresholds,
  ];
  return { ...scorecardStep(document, at, edits), together: [...at, "maximum"].join("/") };
}

/** The edits that give the criteria of a scorecard these weights, in their order. */
export function weightEdits(document: Json, at: Path, weights: readonly number[]): readonly Edit[] {
  const entries = entriesOf(readAt(document, [...at, "criteria"])) ?? [];
  return entries.flatMap(([key, criterion], index): readonly Edit[] => {
    const value = weights[index];
    if (value === undefined || readAt(criterion, ["weight"]) === value) return [];
    return [{ do: "set", at: [...at, "criteria", key, "weight"], value }];
  });
}

function scorecardStep(document: Json, at: Path, edits: readonly Edit[]): Step {
  return { label: { verb: "change", noun: "scorecard", title: itemTitle(document, at.slice(0, 4)) }, edits };
}
