import type { Text } from "../definition/text.ts";
import { roundPoints } from "./round-points.ts";

export interface CriterionResult {
  readonly name: string;
  readonly title: Text;
  readonly weight: number;
  readonly points: number;
  /** Index of the rule that matched (the first one in `sum`), null where none did. */
  readonly rule: number | null;
  readonly because: Text | null;
}

/** What a criterion comes to with so many of 100 points, by the rule at this index; null is none. */
export function criterionResult(
  { name, title, weight }: Pick<CriterionResult, "name" | "title" | "weight">,
  points: number,
  rule: number | null,
  because: Text | null,
): CriterionResult {
  return { name, title, weight, points: roundPoints((points * weight) / 100), rule, because };
}

/** The sum of what rules give, within 0 … 100. */
export function withinHundred(points: number): number {
  return Math.min(100, Math.max(0, points));
}
