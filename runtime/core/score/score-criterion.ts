import type { Circumstance, Facts } from "../circumstance.ts";
import type { CompiledCriterion } from "../compile/compiled.ts";
import { circumstanceOf } from "../derive/circumstance-of.ts";
import { formulaFacts } from "../derive/formula-facts.ts";
import type { EngineContext } from "../engine-context.ts";
import { decayFactor } from "./decay-factor.ts";
import { roundPoints } from "./round-points.ts";
import type { CriterionResult } from "./score-result.ts";

type Rule = CompiledCriterion["rules"][number];

/** One criterion: its matching rules' points, clamped to 0 … 100, decayed and scaled by its weight. */
export function scoreCriterion(
  context: EngineContext,
  criterion: CompiledCriterion,
  facts: Facts,
): CriterionResult {
  const matching = matchingRules(criterion, facts, circumstanceOf(context));
  const raw = matching.reduce((sum, [rule]) => sum + pointsOf(context, rule, facts), 0);
  const clamped = Math.min(100, Math.max(0, raw));
  const left = clamped === 0 ? 0 : clamped * decayFactor(context, criterion.decay, facts);
  const [first] = matching;
  return {
    name: criterion.name,
    title: criterion.title,
    weight: criterion.weight,
    points: roundPoints((left * criterion.weight) / 100),
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
