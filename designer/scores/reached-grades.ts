import type {
  CriterionDefinition,
  GradeDefinition,
} from "../../runtime/core/definition/generated/definition.ts";
import { roundPoints } from "../../runtime/core/compile/round-points.ts";

/** More different totals than these reach every grade. */
const mostTotals = 1_000;

/**
 * Those of some grades, the best first, that totals of new criteria fall into, called from A on; the lowest takes all
 * that is below it.
 */
export function reachedGrades(
  criteria: readonly CriterionDefinition[],
  grades: readonly GradeDefinition[],
): readonly GradeDefinition[] {
  const totals = totalsOf(criteria);
  const reached = grades.filter(({ from }, index) => {
    const below = grades[index - 1]?.from ?? Infinity;
    return totals.length > mostTotals || totals.some((total) => total >= from && total < below);
  });
  return reached.map((grade, index) => ({
    ...grade,
    name: grades[index]?.name ?? grade.name,
    from: index === reached.length - 1 ? 0 : grade.from,
  }));
}

/** What the points of new criteria can add up to: of each, the first rule that matches counts, or none. */
function totalsOf(criteria: readonly CriterionDefinition[]): readonly number[] {
  let totals: readonly number[] = [0];
  for (const { rules, weight } of criteria) {
    const always = rules.some(({ when }) => when === undefined);
    const points = [...(always ? [] : [0]), ...rules.map((rule) => Number(rule.points))];
    const next = totals.flatMap((sum) => points.map((each) => roundPoints(sum + (each * weight) / 100)));
    totals = [...new Set(next)];
    if (totals.length > mostTotals) break;
  }
  return totals;
}
