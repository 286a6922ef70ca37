import type {
  FieldSchema,
  FormDefinition,
  GradeDefinition,
  PipelineDefinition,
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
 * A scorecard to begin with, of 100 points and four grades: it judges by a few choices and yes-or-no fields of the
 * form, all alike, first by those that open stages ask for; where there are none, one criterion waits for its rules.
 */
export function newScorecard(form: FormDefinition, pipeline: PipelineDefinition): ScorecardDefinition {
  const [early, late] = [fieldsAsked(pipeline, true), fieldsAsked(pipeline, false)];
  // What only the end of a deal tells is of no use before it.
  const fields = Object.entries(form.schema.properties)
    .filter(([name, field]) => tells(field) && (early.has(name) || !late.has(name)))
    .toSorted(([a], [b]) => Number(early.has(b)) - Number(early.has(a)))
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

/** The fields that the pipeline asks for in stages that are open, or in those that are not. */
function fieldsAsked({ stages, transitions }: PipelineDefinition, open: boolean): ReadonlySet<string> {
  const inside = stages.filter(({ kind }) => (kind === "open") === open);
  const names = new Set(inside.map(({ name }) => name));
  const required = inside.flatMap(({ fields = {}, keyFields = [] }) => [
    ...Object.keys(fields).filter((name) => fields[name] === "required"),
    ...keyFields,
  ]);
  const asked = transitions.filter(({ to }) => names.has(to)).flatMap(({ ask = [] }) => ask);
  return new Set([...required, ...asked]);
}

function tells(field: FieldSchema): boolean {
  const options = field.oneOf?.length ?? 0;
  // What begins with a value says little about the deal.
  const isGiven = field.default !== undefined || field["x-default"] !== undefined || field.readOnly === true;
  return !isGiven && (field.type === "boolean" || (field.type === "string" && options >= 2 && options <= 6));
}
