import type {
  AppDocument,
  FieldSchema,
  FormDefinition,
  PipelineDefinition,
} from "../../runtime/core/definition/generated/definition.ts";
import type { WinRates } from "./best-values.ts";

const mostSources = 4;
/** Of so many of the form's own fields the values are looked up, each in all records: twice as many as a scorecard begins with. */
const mostCandidates = 8;
/** What a reference leads to is read along with it; of more fields, one would differ by chance alone. */
const mostBehind = 8;
const mostOptions = 6;
const mostFarOptions = 12;
const mostRecords = 12;

/** What a criterion may judge by: a field of the form, or `through` it a field of the records to which it leads. */
export interface Candidate {
  readonly field: string;
  readonly through: string | null;
  readonly schema: FieldSchema;
}

/** What a criterion judges by, with the values that records have, as far as they are known. */
export interface Source extends Candidate {
  readonly values: readonly string[];
}

/**
 * By what a scorecard may begin to judge: choices, yes or no, and references, first by what open stages ask for; then
 * choices and yes or no of the records to which these references lead. What only the end of a deal tells is of no use
 * before it.
 */
export function candidates(
  forms: AppDocument["forms"],
  { schema }: FormDefinition,
  pipeline: PipelineDefinition,
): readonly Candidate[] {
  const [early, late] = [fieldsAsked(pipeline, true), fieldsAsked(pipeline, false)];
  const own = Object.entries(schema.properties)
    .filter(([name, field]) => tells(field) && (early.has(name) || !late.has(name)))
    .toSorted(([a], [b]) => Number(early.has(b)) - Number(early.has(a)))
    .map(([name, field]): Candidate => ({ field: name, through: null, schema: field }))
    .slice(0, mostCandidates);
  const far = own.flatMap(({ field, schema: leads }): readonly Candidate[] => {
    const target = forms.find(({ name }) => name === leads["x-form"])?.schema.properties ?? {};
    return Object.entries(target)
      .filter(([, read]) => tellsFar(read))
      .slice(0, mostBehind)
      .map(([through, read]) => ({ field, through, schema: read }));
  });
  return [...own, ...far];
}

/**
 * The candidates by which a scorecard begins, by what live records tell of them. Of a reference and what it leads to, the
 * one whose values differ most: itself where few records are in use, and what it leads to where the rates differ by more
 * than chance.
 */
export function firstSources(
  all: readonly Candidate[],
  ratesOf: (candidate: Candidate) => WinRates | undefined,
): readonly Source[] {
  const source = (candidate: Candidate): Source => ({
    ...candidate,
    values: ratesOf(candidate)?.values ?? [],
  });
  const difference = (candidate: Candidate) => ratesOf(candidate)?.difference ?? -Infinity;
  const chosen = all.flatMap((own): readonly Source[] => {
    if (own.through !== null) return [];
    if (!isReference(own.schema)) return [source(own)];
    const few = isWithin(source(own).values.length, mostRecords) ? [own] : [];
    const far = all.filter((one) => one.field === own.field && one.through !== null && difference(one) > 1);
    const best = [...few, ...far].toSorted((a, b) => difference(b) - difference(a)).slice(0, 1);
    return best.map(source);
  });
  return chosen.slice(0, mostSources);
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
  // What begins with a value says little about the deal.
  const isGiven = field.default !== undefined || field["x-default"] !== undefined || field.readOnly === true;
  return !isGiven && (field.type === "boolean" || isChoice(field, mostOptions) || isReference(field));
}

function tellsFar(field: FieldSchema): boolean {
  return field.readOnly !== true && (field.type === "boolean" || isChoice(field, mostFarOptions));
}

const isChoice = ({ type, oneOf }: FieldSchema, most: number): boolean =>
  type === "string" && isWithin(oneOf?.length ?? 0, most);
const isReference = ({ type, format }: FieldSchema): boolean => type === "string" && format === "reference";
const isWithin = (count: number, most: number): boolean => count >= 2 && count <= most;
