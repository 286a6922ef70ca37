import type { CriterionDefinition, ScorecardDefinition } from "../definition/generated/definition.ts";
import { Temporal } from "temporal-polyfill";
import { type Compilation, formula, optionalCondition } from "./compilation.ts";
import type { CompiledCriterion, CompiledScorecard } from "./compiled.ts";
import { type CriterionResult, criterionResult, withinHundred } from "./criterion-result.ts";
import type { FormScopes } from "./form-scopes.ts";

/** Compiles a pipeline's scorecard; grades come from the highest to the lowest. */
export function compileScorecard(
  compilation: Compilation,
  scorecard: ScorecardDefinition | undefined,
  scopes: FormScopes,
  pointer: string,
): CompiledScorecard | null {
  if (scorecard === undefined) return null;
  return {
    maximum: scorecard.maximum,
    criteria: scorecard.criteria.map((criterion, index) =>
      compileCriterion(compilation, criterion, scopes, `${pointer}/criteria/${String(index)}`),
    ),
    grades: [...scorecard.grades].sort((a, b) => b.from - a.from),
  };
}

function compileCriterion(
  compilation: Compilation,
  criterion: CriterionDefinition,
  { condition, formula: scope }: FormScopes,
  pointer: string,
): CompiledCriterion {
  return {
    name: criterion.name,
    title: criterion.title,
    weight: criterion.weight,
    mode: criterion.mode ?? "first",
    rules: criterion.rules.map(({ when, points, because = null }, index) => {
      const at = `${pointer}/rules/${String(index)}`;
      return {
        when: optionalCondition(compilation, when, condition, `${at}/when`),
        points:
          typeof points === "number"
            ? points
            : formula(compilation, points.formula, scope, `${at}/points/formula`, "number"),
        because,
        result: resultOf(criterion, index),
      };
    }),
    unmatched: criterionResult(criterion, 0, null, null),
    decay: criterion.decay ? { ...criterion.decay, halfLife: daysOf(criterion.decay.halfLife) } : null,
  };
}

/** What comes of a rule that alone gives points, if neither a formula nor time has a part in it. */
function resultOf(criterion: CriterionDefinition, index: number): CriterionResult | null {
  const { mode = "first", decay, rules } = criterion;
  const { points, because = null } = rules[index] ?? {};
  if (mode !== "first" || decay || typeof points !== "number") return null;
  return criterionResult(criterion, withinHundred(points), index, because);
}

/** A half-life in days; a year has 365.2425 of them and a month the twelfth, whenever it begins. */
function daysOf(duration: string): number {
  const { years, months, weeks, days, hours, minutes, seconds } = Temporal.Duration.from(duration);
  const inMonths = years * 12 + months;
  return (inMonths * 365.2425) / 12 + weeks * 7 + days + (hours + (minutes + seconds / 60) / 60) / 24;
}
