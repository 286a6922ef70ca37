import type { Facts } from "../circumstance.ts";
import type { CompiledScorecard } from "../compile/compiled.ts";
import { readByCriterion } from "../compile/read-by-criterion.ts";
import { roundPoints, totalOf } from "../compile/round-points.ts";
import { circumstanceOf } from "../derive/circumstance-of.ts";
import type { EngineContext } from "../engine-context.ts";
import { localDate } from "../formula/moment.ts";
import type { Json } from "../json.ts";
import { candidateValues } from "./candidate-values.ts";
import { scoreCriterion } from "./score-criterion.ts";
import type { Improvement, ScoreResult } from "./score-result.ts";
import { changed, valuesTogether } from "./values-together.ts";

/** Scoring a criterion with another value is tried at most so often a record. */
const attempts = 1000;

/**
 * What would raise the total most, the largest gain first: values that the scorecard's rules mention are tried, one
 * field at a time, then in all fields at once that a rule asks about. A decaying criterion's moment is tried as today;
 * other fields that nobody writes are left alone.
 */
export function findImprovements(
  context: EngineContext,
  scorecard: CompiledScorecard,
  facts: Facts,
  present: Pick<ScoreResult, "total" | "criteria">,
): readonly Improvement[] {
  let left = attempts;
  const gainWith = (values: ReadonlyMap<string, Json>): number => {
    const criteria = scorecard.criteria.map((criterion, index) => {
      const reads = readByCriterion(criterion);
      if (![...values.keys()].some((name) => reads.has(name)))
        return present.criteria[index] ?? { points: 0 };
      left -= 1;
      return scoreCriterion(context, criterion, changed(facts, values));
    });
    return roundPoints(totalOf(criteria) - present.total);
  };
  const candidates = new Map<string, readonly Json[]>();
  const candidatesOf = (field: string): readonly Json[] => {
    const known = candidates.get(field) ?? candidatesIn(context, scorecard, field, facts);
    candidates.set(field, known);
    return known;
  };
  const best = new Map<string, Improvement>();
  const note = (values: ReadonlyMap<string, Json>) => {
    const [field = "", ...others] = values.keys();
    const gain = gainWith(values);
    const fewer = [...best.values()].filter((one) =>
      [one.field, ...one.with].every((name) => values.has(name)),
    );
    if (gain > Math.max(0, ...fewer.map((one) => one.gain))) {
      best.set([field, ...others].toSorted().join(" "), { field, with: others, gain });
    }
  };
  for (const field of new Set(scorecard.criteria.flatMap((criterion) => [...readByCriterion(criterion)]))) {
    for (const value of candidatesOf(field)) if (left > 0) note(new Map([[field, value]]));
  }
  const at = circumstanceOf(context);
  const mayTry = () => (left -= 1) > 0;
  for (const { when } of scorecard.criteria.flatMap(({ rules }) => rules)) {
    if (when === null || when.test(facts, at)) continue;
    const fields = [...when.reads].map((field) => ({ field, values: candidatesOf(field) }));
    for (const values of valuesTogether(when, fields, facts, at, mayTry)) note(values);
  }
  return [...best.values()].sort((a, b) => b.gain - a.gain);
}

function candidatesIn(
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
