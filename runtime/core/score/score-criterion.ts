import Big from "big.js";
import type { Circumstance, Facts } from "../circumstance.ts";
import type { CompiledCriterion } from "../compile/compiled.ts";
import { circumstanceOf } from "../derive/circumstance-of.ts";
import { formulaFacts } from "../derive/formula-facts.ts";
import type { EngineContext } from "../engine-context.ts";
import { roundHalfAway } from "../formula/round-half-away.ts";
import { decayFactor } from "./decay-factor.ts";
import type { CriterionResult } from "./score-result.ts";

type Rule = CompiledCriterion["rules"][number];

/** Points are kept with this many decimals, so that they add up to the total that is shown. */
const pointDecimals = 6;

/** One criterion: its matching rules' points, clamped to 0 … 100, decayed and scaled by its weight. */
export function scoreCriterion(
  context: EngineContext,
  criterion: CompiledCriterion,
  facts: Facts,
): CriterionResult {
  const matching = matchingRules(criterion, facts, circumstanceOf(context));
  const raw = matching.reduce((sum, [rule]) => sum.plus(pointsOf(context, rule, facts)), new Big(0));
  const decay = decayFactor(context, criterion.decay, facts);
  const clamped = raw.lt(0) ? new Big(0) : raw.gt(100) ? new Big(100) : raw;
  const [first] = matching;
  return {
    name: criterion.name,
    title: criterion.title,
    weight: criterion.weight,
    points: roundHalfAway(clamped.times(decay).times(criterion.weight).div(100), pointDecimals),
    rule: first?.[1] ?? null,
    because: first?.[0].because ?? null,
  };
}

function matchingRules(
  { rules, mode }: CompiledCriterion,
  facts: Facts,
  at: Circumstance,
): readonly (readonly [Rule, number])[] {
  const matching = rules.flatMap((rule, index) =>
    rule.when === null || rule.when.test(facts, at) ? [[rule, index] as const] : [],
  );
  return mode === "first" ? matching.slice(0, 1) : matching;
}

function pointsOf(context: EngineContext, { points }: Rule, facts: Facts): number {
  if (typeof points === "number") return points;
  const value = points.evaluate(formulaFacts(context, facts));
  return typeof value === "number" && Number.isFinite(value) ? value : 0;
}
