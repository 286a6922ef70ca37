import type { CompiledForm } from "../compile/compiled.ts";
import type { Json } from "../json.ts";
import type { EngineRecord } from "../record.ts";
import { formImpact } from "./form-impact.ts";
import { isObject } from "../definition/is-object.ts";
import type { FieldMigration } from "./field-migration.ts";
import { type FormMigration, type StagePlace, stageKey } from "./form-migration.ts";
import type { Impact } from "./impact.ts";
import { lostValue, pathOfField } from "./lost-value.ts";
import type { MigratedRecord } from "./migrate-record.ts";

/** What a mapping does to a record: the stage that takes it, what takes the place of its options and holds its values. */
export function decidedImpacts(
  migration: FormMigration,
  { data }: EngineRecord,
  migrated: MigratedRecord,
): readonly Impact[] {
  const { moved } = migrated;
  return [
    ...(moved === null ? [] : [stageMoved(migration, moved.from, moved.to)]),
    ...migration.turned.flatMap((field) => [
      ...optionsIn(data[field.before.name]).flatMap((option) => optionMapped(migration, field, option)),
      ...fieldTaken(migration, field, migrated),
      ...field.cells.flatMap((cell) => [
        ...optionsInColumn(data[field.before.name], cell.before.name).flatMap((option) =>
          optionMapped(migration, cell, option),
        ),
        ...(migrated.taken.includes(cell.key) ? [taken(migration, cell)] : []),
      ]),
    ]),
  ];
}

/** Why a value is gone that nothing took over, and where it should have gone. */
export function lossOf({ target, fits }: FieldMigration): {
  readonly code: string;
  readonly to?: Impact["title"];
} {
  if (fits) return { code: "value-fitted" };
  if (target === null) return { code: "value-dropped" };
  return target === undefined ? { code: "value-lost" } : { code: "value-not-taken", to: target.title };
}

function optionsIn(value: Json | undefined): readonly string[] {
  const all: readonly (Json | undefined)[] = Array.isArray(value) ? value : [value];
  return all.filter((one) => typeof one === "string");
}

/** The options in the cells of a column, each once. */
function optionsInColumn(rows: Json | undefined, column: string): readonly string[] {
  const all: readonly Json[] = Array.isArray(rows) ? rows : [];
  return [...new Set(all.flatMap((row) => (isObject(row) ? optionsIn(row[column]) : [])))];
}

function stageTitle({ pipelines }: CompiledForm, { pipeline, stage }: StagePlace): Impact["title"] {
  return pipelines.get(pipeline)?.stages.get(stage)?.definition.title ?? stage;
}

function stageMoved({ before, after }: FormMigration, from: StagePlace, to: StagePlace | null): Impact {
  const { pipeline, stage } = from;
  const path = `forms/${after.name}/pipelines/${pipeline}/stages/${stage}`;
  const params =
    to === null
      ? { code: "impact-stage-left", name: stage }
      : { code: "impact-stage-moved", name: stage, stage: stageKey(to), to: stageTitle(after, to) };
  return formImpact(after, "stage-removed", path, stageTitle(before, from), params);
}

function optionMapped({ after }: FormMigration, field: FieldMigration, option: string): readonly Impact[] {
  const instead = field.options.get(option);
  if (instead === undefined) return [];
  const title = field.before.schema.oneOf?.find((one) => one.const === option)?.title ?? option;
  const path = `${pathOfField(after, field)}/options/${option}`;
  const to = field.after?.schema.oneOf?.find((one) => one.const === instead)?.title ?? instead;
  const params = to === null ? { code: "impact-option-emptied" } : { code: "impact-option-replaced", to };
  return [formImpact(after, "option-removed", path, title, { ...params, field: field.key, name: option })];
}

function fieldTaken(
  migration: FormMigration,
  field: FieldMigration,
  { lost, changes }: MigratedRecord,
): readonly Impact[] {
  const { name } = field.before;
  const left = changes.some((change) => change.field === name && change.to === undefined);
  return left && !lost.includes(name) && field.target ? [taken(migration, field)] : [];
}

function taken({ after }: FormMigration, field: FieldMigration): Impact {
  const kind = field.after === null ? "field-removed" : "value-lost";
  return lostValue(after, field, kind, "field-taken", { to: field.target?.title ?? "" });
}
