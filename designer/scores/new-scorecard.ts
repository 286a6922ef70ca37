import type {
  FieldSchema,
  GradeDefinition,
  ScorecardDefinition,
} from "../../runtime/core/definition/generated/definition.ts";
import { blankCriterion, newCriterion } from "./new-criterion.ts";
import { reachedGrades } from "./reached-grades.ts";
import { balancedWeights } from "./weights.ts";

const maximum = 100;

const grades: readonly GradeDefinition[] = [
  { name: "A", from: 80, color: "green" },
  { name: "B", from: 60, color: "blue" },
  { name: "C", from: 40, color: "orange" },
  { name: "D", from: 0, color: "gray" },
];

/** A field by which a scorecard judges, and the values that it has, the best first, as far as they are known. */
export interface JudgedField {
  readonly name: string;
  readonly schema: FieldSchema;
  readonly values: readonly string[];
}

/**
 * A scorecard to begin with, of 100 points and up to four grades, as many as can be reached: it judges by these fields,
 * all alike; where there are none, one criterion waits for its rules, with all four grades.
 */
export function newScorecard(fields: readonly JudgedField[]): ScorecardDefinition {
  const weights = balancedWeights(Array(Math.max(1, fields.length)).fill(1), maximum);
  const names: string[] = [];
  const criteria = fields.map(({ name, schema, values }, index) => {
    const criterion = newCriterion(name, schema, names, weights[index] ?? 1, values);
    names.push(criterion.name);
    return criterion;
  });
  // Which grades rules that are still to come can give, nobody knows: the usual ones are there for them.
  if (criteria.length === 0) return { maximum, criteria: [blankCriterion([], maximum)], grades: [...grades] };
  return { maximum, criteria, grades: [...reachedGrades(criteria, grades)] };
}
