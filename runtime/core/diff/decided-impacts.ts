import type { CompiledForm } from "../compile/compiled.ts";
import type { Json } from "../json.ts";
import type { EngineRecord } from "../record.ts";
import { formImpact } from "./form-impact.ts";
import { type FieldMigration, type FormMigration, type StagePlace, stageKey } from "./form-migration.ts";
import type { Impact } from "./impact.ts";
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
    ]),
  ];
}

/** Why a value is gone that nothing took over, and where it should have gone. */
export function lossOf({ target }: FieldMigration): {
  readonly code: string;
  readonly to?: Impact["title"];
} {
  if (target === null) return { code: "value-dropped" };
  return target === undefined ? { code: "value-lost" } : { code: "value-not-taken", to: target.title };
}

function optionsIn(value: Json | undefined): readonly string[] {
  const all: readonly (Json | undefined)[] = Array.isArray(value) ? value : [value];
  return all.filter((one) => typeof one === "string");
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
  const { name, schema } = field.before;
  const title = schema.oneOf?.find((one) => one.const === option)?.title ?? option;
  const path = `forms/${after.name}/fields/${name}/options/${option}`;
  const to = field.after?.schema.oneOf?.find((one) => one.const === instead)?.title ?? instead;
  const params = to === null ? { code: "impact-option-emptied" } : { code: "impact-option-replaced", to };
  return [formImpact(after, "option-removed", path, title, { ...params, field: name, name: option })];
}

function fieldTaken(
  { after }: FormMigration,
  { before: { name, title }, after: now, target }: FieldMigration,
  { lost, changes }: MigratedRecord,
): readonly Impact[] {
  const left = changes.some((change) => change.field === name && change.to === undefined);
  if (target === undefined || target === null || !left || lost.includes(name)) return [];
  const kind = now === null ? "field-removed" : "value-lost";
  const params = { code: "impact-field-taken", field: name, to: target.title };
  return [formImpact(after, kind, `forms/${after.name}/fields/${name}`, title, params)];
}
