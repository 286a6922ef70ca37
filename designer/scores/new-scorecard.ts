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
const mostOptions = 6;
const mostRecords = 12;
const maximum = 100;

const grades: readonly GradeDefinition[] = [
  { name: "A", from: 80, color: "green" },
  { name: "B", from: 60, color: "blue" },
  { name: "C", from: 40, color: "orange" },
  { name: "D", from: 0, color: "gray" },
];

/** The values of fields that live records have, those that win most often first. */
export type KnownValues = ReadonlyMap<string, readonly string[]>;

/**
 * A scorecard to begin with, of 100 points and four grades: it judges by a few choices and yes-or-no fields of the
 * form, and by references of which few records are known, all alike, first by those that open stages ask for; where
 * there are none, one criterion waits for its rules.
 */
export function newScorecard(
  form: FormDefinition,
  pipeline: PipelineDefinition,
  known: KnownValues = new Map(),
): ScorecardDefinition {
  const isFew = (name: string) => isWithin(known.get(name)?.length ?? 0, mostRecords);
  const fields = scorableFields(form, pipeline)
    .filter(([name, field]) => field["x-form"] === undefined || isFew(name))
    .slice(0, mostCriteria);
  const weights = balancedWeights(Array(Math.max(1, fields.length)).fill(1), maximum);
  const names: string[] = [];
  const criteria = fields.map(([name, field], index) => {
    const criterion = newCriterion(name, field, names, weights[index] ?? 1, known.get(name));
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

/**
 * The fields by which a scorecard may begin to judge, the best first: choices, yes or no, and references if few records
 * are in use. What only the end of a deal tells is of no use before it.
 */
export function scorableFields(
  { schema }: FormDefinition,
  pipeline: PipelineDefinition,
): readonly (readonly [string, FieldSchema])[] {
  const [early, late] = [fieldsAsked(pipeline, true), fieldsAsked(pipeline, false)];
  return Object.entries(schema.properties)
    .filter(([name, field]) => tells(field) && (early.has(name) || !late.has(name)))
    .toSorted(([a], [b]) => Number(early.has(b)) - Number(early.has(a)));
}

function tells(field: FieldSchema): boolean {
  // What begins with a value says little about the deal.
  const isGiven = field.default !== undefined || field["x-default"] !== undefined || field.readOnly === true;
  const isChoice = field.type === "string" && isWithin(field.oneOf?.length ?? 0, mostOptions);
  const isReference = field.type === "string" && field.format === "reference";
  return !isGiven && (field.type === "boolean" || isChoice || isReference);
}

const isWithin = (count: number, most: number): boolean => count >= 2 && count <= most;
