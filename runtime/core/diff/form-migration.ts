import type { CompiledField, CompiledForm } from "../compile/compiled.ts";
import { columnReference } from "../compile/reference-at.ts";
import type { FieldSchema } from "../definition/generated/definition.ts";
import type { Json } from "../json.ts";
import { jsonEqual } from "../json-equal.ts";
import { own } from "../own.ts";
import type { SameForm } from "./dead-links.ts";
import { changesRows, type FieldMigration, fieldMigration } from "./field-migration.ts";
import type { FormMapping } from "./mapping.ts";
import { formerItems } from "./pair-items.ts";

/** A stage by its pipeline. */
export interface StagePlace {
  readonly pipeline: string;
  readonly stage: string;
}

/** What becomes of the records of a form under a new version. */
export interface FormMigration {
  readonly before: CompiledForm;
  readonly after: CompiledForm;
  readonly fields: ReadonlyMap<string, FieldMigration>;
  /** Those of `fields` whose values may not simply stay where they are. */
  readonly turned: readonly FieldMigration[];
  /** Fields that judge a value exactly as before, under the same name, each with those beside it that have a say. */
  readonly alike: ReadonlyMap<string, readonly string[]>;
  /**
   * Former stages by `pipeline/stage`: where they are now, null for in no pipeline any more; undefined for those that went
   * away undecided.
   */
  readonly stages: ReadonlyMap<string, StagePlace | null | undefined>;
  /** The time zone of the new version, in which days have their moments. */
  readonly timeZone: string;
  /** Nothing of a record changes but perhaps its form's name. */
  readonly trivial: boolean;
}

/** How a stage is called in a mapping, whatever its pipeline. */
export const stageKey = ({ pipeline, stage }: StagePlace): string => `${pipeline}/${stage}`;

/** What becomes of a form's records, by what the mapping says. Names that it does not know are taken for unsaid. */
export function formMigration(
  before: CompiledForm,
  after: CompiledForm,
  mapping: FormMapping,
  sameForm: SameForm,
  timeZone: string,
): FormMigration {
  const fields = new Map(
    [...pairedFields(before, after)].map((pair) => [
      pair[0].name,
      fieldMigration({ mapping, sameForm, open: after.fields }, ...pair),
    ]),
  );
  const stages = stagesOf(before, after, mapping);
  const moved = stagesMove(stages);
  const turned = [...fields.values()].filter(
    (field) =>
      field.after?.name !== field.before.name ||
      field.retyped ||
      field.narrower ||
      field.dead ||
      changesRows(field) ||
      field.cells.length > 0 ||
      field.options.size > 0,
  );
  const alike = new Map(
    [...fields.values()].filter(judgesAlike).map(({ before: { name, schema } }) => [name, besides(schema)]),
  );
  const trivial = !moved && turned.length === 0;
  return { before, after, fields, turned, alike, stages, timeZone, trivial };
}

/** Whether any stage went away, or is another one by now. */
export function stagesMove(stages: FormMigration["stages"]): boolean {
  return [...stages].some(([key, place]) => place == null || stageKey(place) !== key);
}

function judgesAlike({ before, after }: FieldMigration): boolean {
  const same = (one: CompiledField) => one.schema as unknown as Json;
  return after?.name === before.name && jsonEqual(same(before), same(after));
}

/** What becomes of a field, or of a column that does not simply stay, by what a mapping calls it. */
export function migrationAt(
  { fields }: Pick<FormMigration, "fields">,
  key: string,
): FieldMigration | undefined {
  const [name = "", column] = key.split("/");
  const field = fields.get(name);
  return column === undefined ? field : field?.cells.find((cell) => cell.key === key);
}

/** The name that a field of the new version had before, its own where it is new. */
export function formerNames({ fields }: Pick<FormMigration, "fields">): (name: string) => string {
  const names = new Map([...fields.values()].map(({ before, after }) => [after?.name, before.name]));
  return (name) => names.get(name) ?? name;
}

/** The same of a reference: a field's name, or `table/column`. */
export function formerReferences(migration: Pick<FormMigration, "fields">): (reference: string) => string {
  const former = formerNames(migration);
  return (reference) => {
    const [table = "", column] = reference.split("/");
    if (column === undefined) return former(table);
    const renamed = [...(migration.fields.get(former(table))?.renamedColumns ?? [])];
    return columnReference(former(table), renamed.find(([, now]) => now === column)?.[0] ?? column);
  };
}

/** The fields whose value says in which currency an amount is, in a field or in its columns. */
export function besides(schema: FieldSchema): readonly string[] {
  const columns = Object.values(schema.items?.properties ?? {});
  return [schema, ...columns].flatMap((one) => one["x-currencyField"] ?? []);
}

function pairedFields(
  before: CompiledForm,
  after: CompiledForm,
): readonly (readonly [CompiledField, CompiledField | null])[] {
  const named = (field: CompiledField) => ({
    name: field.name,
    renamedFrom: field.schema.renamedFrom ?? null,
    field,
  });
  const former = formerItems([...before.fields.values()].map(named), [...after.fields.values()].map(named));
  const now = new Map([...former].map(([item, old]) => [old.name, item.field]));
  return [...before.fields.values()]
    .filter(({ name }) => !before.volatileFields.has(name))
    .map((field) => [field, now.get(field.name) ?? null]);
}

/** Pipelines and stages are known by their names, which nothing renames. */
function stagesOf(before: CompiledForm, after: CompiledForm, mapping: FormMapping): FormMigration["stages"] {
  const stages = new Map<string, StagePlace | null | undefined>();
  for (const { name: pipeline, stages: former } of before.pipelines.values()) {
    for (const stage of former.keys()) {
      const place = { pipeline, stage };
      const kept = after.pipelines.get(pipeline)?.stages.has(stage) === true;
      const said = own(own(mapping.stages, pipeline), stage);
      stages.set(stageKey(place), kept ? place : chosenPlace(after, pipeline, said));
    }
  }
  return stages;
}

function chosenPlace(
  after: CompiledForm,
  own: string,
  said: string | null | undefined,
): StagePlace | null | undefined {
  if (said === undefined) return undefined;
  // Who is in a pipeline is in one of its stages.
  if (said === null) return after.pipelines.has(own) ? undefined : null;
  const [first = "", second] = said.split("/");
  const place = second === undefined ? { pipeline: own, stage: first } : { pipeline: first, stage: second };
  return after.pipelines.get(place.pipeline)?.stages.has(place.stage) === true ? place : undefined;
}
