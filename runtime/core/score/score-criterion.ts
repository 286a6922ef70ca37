import type { Circumstance, Facts } from "../circumstance.ts";
import type { CompiledCriterion } from "../compile/compiled.ts";
import { type CriterionResult, criterionResult, withinHundred } from "../compile/criterion-result.ts";
import { circumstanceOf } from "../derive/circumstance-of.ts";
import { formulaFacts } from "../derive/formula-facts.ts";
import type { EngineContext } from "../engine-context.ts";
import { decayFactor } from "./decay-factor.ts";

type Rule = CompiledCriterion["rules"][number];

/** One criterion: its matching rules' points, clamped to 0 … 100, decayed and scaled by its weight. */
export function scoreCriterion(
  context: EngineContext,
  criterion: CompiledCriterion,
  facts: Facts,
  at: Circumstance = circumstanceOf(context),
): CriterionResult {
  const { rules, mode } = criterion;
  let first: number | null = null;
  let raw = 0;
  // Every record that is decided upon is scored: nothing is made here that is not kept.
  for (let index = 0; index < rules.length; index += 1) {
    const rule = rules[index];
    if (rule === undefined || rule.when?.test(facts, at) === false) continue;
    if (rule.result !== null) return rule.result;
    first ??= index;
    raw += pointsOf(context, rule, facts);
    if (mode === "first") break;
  }
  if (first === null) return criterion.unmatched;
  const clamped = withinHundred(raw);
  const left = clamped === 0 ? 0 : clamped * decayFactor(context, criterion.decay, facts);
  return criterionResult(criterion, left, first, rules[first]?.because ?? null);
}

function pointsOf(context: EngineContext, { points }: Rule, facts: Facts): number {
  if (typeof points === "number") return points;
  const value = points.evaluate(formulaFacts(context, facts));
  return typeof value === "number" && Number.isFinite(value) ? value : 0;
}
