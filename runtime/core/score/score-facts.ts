import type { Facts } from "../circumstance.ts";
import type { CompiledScorecard } from "../compile/compiled.ts";
import type { CriterionResult } from "../compile/criterion-result.ts";
import { totalOf } from "../compile/round-points.ts";
import { circumstanceOf } from "../derive/circumstance-of.ts";
import type { EngineContext } from "../engine-context.ts";
import { gradeOf } from "./grade-of.ts";
import { scoreCriterion } from "./score-criterion.ts";
import type { ScoreResult } from "./score-result.ts";

/** A score without its improvements, over whatever the facts say. */
export function scoreFacts(
  context: EngineContext,
  scorecard: CompiledScorecard,
  facts: Facts,
): Omit<ScoreResult, "improvements"> {
  const at = circumstanceOf(context);
  const criteria: CriterionResult[] = [];
  // Whatever else goes through a frozen array takes several times as long as its indexes.
  for (let index = 0; index < scorecard.criteria.length; index += 1) {
    const criterion = scorecard.criteria[index];
    if (criterion === undefined) continue;
    criteria.push(scoreCriterion(context, criterion, facts, at));
  }
  const total = totalOf(criteria);
  return { total, maximum: scorecard.maximum, grade: gradeOf(scorecard, total), criteria };
}
