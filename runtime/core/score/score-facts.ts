import type { Facts } from "../circumstance.ts";
import type { CompiledScorecard } from "../compile/compiled.ts";
import { circumstanceOf } from "../derive/circumstance-of.ts";
import type { EngineContext } from "../engine-context.ts";
import { gradeOf } from "./grade-of.ts";
import { scoreCriterion } from "./score-criterion.ts";
import type { CriterionResult, ScoreResult } from "./score-result.ts";
import { totalOf } from "./round-points.ts";

/** A score without its improvements, over whatever the facts say. */
export function scoreFacts(
  context: EngineContext,
  scorecard: CompiledScorecard,
  facts: Facts,
): Omit<ScoreResult, "improvements"> {
  const criteria: CriterionResult[] = [];
  const at = circumstanceOf(context);
  // Methods of a frozen array take several times as long as going through it.
  for (const criterion of scorecard.criteria) criteria.push(scoreCriterion(context, criterion, facts, at));
  const total = totalOf(criteria.map(({ points }) => points));
  return { total, maximum: scorecard.maximum, grade: gradeOf(scorecard, total), criteria };
}
