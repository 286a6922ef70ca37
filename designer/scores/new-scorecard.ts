import type {
  FieldSchema,
  FormDefinition,
  GradeDefinition,
  ScorecardDefinition,
} from "../../runtime/core/definition/generated/definition.ts";
import { blankCriterion, newCriterion } from "./new-criterion.ts";
import { balancedWeights } from "./weights.ts";

const mostCriteria = 4;
const maximum = 100;

const grades: readonly GradeDefinition[] = [
  { name: "A", from: 80, color: "green" },
  { name: "B", from: 60, color: "blue" },
  { name: "C", from: 40, color: "orange" },
  { name: "D", from: 0, color: "gray" },
];

/**
 * A scorecard to begin with, of 100 points and four grades: it judges by the first few choices and yes-or-no fields of
 * the form, all alike; where there are none, one criterion waits for its rules.
 */
export function newScorecard(form: FormDefinition): ScorecardDefinition {
  const fields = Object.entries(form.schema.properties)
    .filter(([, field]) => tells(field))
    .slice(0, mostCriteria);
  const weights = balancedWeights(Array(Math.max(1, fields.length)).fill(1), maximum);
  const names: string[] = [];
  const criteria = fields.map(([name, field], index) => {
    const criterion = newCriterion(name, field, names, weights[index] ?? 1);
    names.push(criterion.name);
    return criterion;
  });
  return {
    maximum,
    criteria: criteria.length > 0 ? criteria : [blankCriterion([], maximum)],
    grades: [...grades],
  };
}

function tells(field: FieldSchema): boolean {
  const options = field.oneOf?.length ?? 0;
  return field.type === "boolean" || (field.type === "string" && options >= 2 && options <= 6);
}
