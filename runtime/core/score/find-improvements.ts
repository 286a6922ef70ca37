import type { Facts } from "../circumstance.ts";
import type { CompiledCriterion, CompiledScorecard } from "../compile/compiled.ts";
import type { EngineContext } from "../engine-context.ts";
import { localDate } from "../formula/moment.ts";
import type { Json } from "../json.ts";
import { candidateValues } from "./candidate-values.ts";
import { scoreCriterion } from "./score-criterion.ts";
import type { ScoreResult } from "./score-result.ts";
import { roundPoints, totalOf } from "./round-points.ts";

/** Scoring a criterion with another value is tried at most so often a record. */
const attempts = 1000;

/**
 * The fields that would raise the total most if one of them had another value, the largest gain first: values that the
 * scorecard's rules mention are tried, one field at a time. A decaying criterion's moment is tried as today; other
 * fields that nobody writes are left alone.
 */
export function findImprovements(
  context: EngineContext,
  scorecard: CompiledScorecard,
  facts: Facts,
  present: Pick<ScoreResult, "total" | "criteria">,
): ScoreResult["improvements"] {
  let left = attempts;
  const totalWith = (field: string, value: Json): number => {
    const changed: Facts = (name) => (name === field ? value : facts(name));
    const points = scorecard.criteria.map((criterion, index) => {
      const now = present.criteria[index]?.points ?? 0;
      if (!readsOf(criterion).has(field)) return now;
      left -= 1;
      return scoreCriterion(context, criterion, changed).points;
    });
    return totalOf(points);
  };
  const bestOf = (field: string): number => {
    let best = present.total;
    for (const value of candidates(context, scorecard, field, facts)) {
      if (left <= 0) break;
      best = Math.max(best, totalWith(field, value));
    }
    return roundPoints(best - present.total);
  };
  const fields = new Set(scorecard.criteria.flatMap((criterion) => [...readsOf(criterion)]));
  return [...fields]
    .map((field) => ({ field, gain: bestOf(field) }))
    .filter(({ gain }) => gain > 0)
    .sort((a, b) => b.gain - a.gain);
}

function candidates(
  context: EngineContext,
  scorecard: CompiledScorecard,
  field: string,
  facts: Facts,
): readonly Json[] {
  const compiled = context.form.fields.get(field);
  if (compiled && !compiled.readOnly) return candidateValues(compiled, scorecard, facts, context.now);
  const since = scorecard.criteria.some(({ decay }) => decay?.since === field);
  const today = localDate(context.now, context.app.timeZone);
  return compiled && since && today !== null ? [today] : [];
}

function readsOf({ rules, decay }: CompiledCriterion): ReadonlySet<string> {
  const reads = rules.flatMap(({ when, points }) => [
    ...(when?.reads ?? []),
    ...(typeof points === "number" ? [] : points.reads),
  ]);
  return new Set(decay ? [...reads, decay.since] : reads);
}
