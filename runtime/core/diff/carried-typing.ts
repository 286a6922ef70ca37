import type { CompiledApp, CompiledField, CompiledForm } from "../compile/compiled.ts";
import { columnReference } from "../compile/reference-at.ts";
import type { FieldSchema } from "../definition/generated/definition.ts";
import type { EngineRecord, RecordData } from "../record.ts";
import type { Json } from "../json.ts";
import { jsonEqual } from "../json-equal.ts";
import { bareField } from "./bare-field.ts";
import { formMigration } from "./form-migration.ts";
import type { FormMapping } from "./mapping.ts";
import { migrateRecord } from "./migrate-record.ts";

/** Fields of a version of a form, or of it those that somebody typed into. */
export type TypedFields = { readonly [field: string]: FieldSchema };

/** A value that somebody typed and that has no place any more, with what its field was. */
export interface LostTyping {
  readonly name: string;
  readonly schema: FieldSchema;
  readonly value: Json;
}

/** What somebody typed as another version of the form takes it, and what of it finds no place there. */
export interface CarriedTyping {
  readonly kept: RecordData;
  readonly lost: readonly LostTyping[];
}

/**
 * Carries what is typed (null empties a field) from one version of a form into another as records are carried: under new
 * names, and in another kind as far as it fits. Where an option, a cell or a whole value has to go, the value is among the
 * lost as it was typed. Each field is given as it was when it was typed into.
 */
export function carriedTyping(
  before: TypedFields,
  { app, form }: { readonly app: CompiledApp; readonly form: CompiledForm },
  typed: RecordData,
): CarriedTyping {
  const now = form.definition.schema.properties;
  const isSame = (name: string) =>
    Object.hasOwn(before, name) &&
    Object.hasOwn(now, name) &&
    (before[name] === now[name] || jsonEqual(asJson(before[name]), asJson(now[name])));
  if (before === now || Object.keys(typed).every((name) => isSame(name) && form.fields.has(name)))
    return { kept: typed, lost: [] };

  const unknown = Object.keys(typed).filter((name) => !Object.hasOwn(before, name));
  // What nobody knows any more is at least a value under its name.
  const known = {
    ...before,
    ...Object.fromEntries(unknown.map((name) => [name, now[name] ?? asText(name)])),
  };
  const fields = new Map(Object.entries(known).map(([name, schema]) => [name, bareField(name, schema)]));
  const nothingElse = { volatileFields: new Set<string>(), pipelines: new Map<string, never>() };
  const former: CompiledForm = { ...form, ...nothingElse, fields };
  const isSameForm = (was: string, is: string) =>
    was === is || app.forms.get(is)?.definition.renamedFrom === was;
  const migration = formMigration(former, form, allGoes(fields), isSameForm, app.timeZone);
  const given = Object.entries(typed).filter(([, value]) => value !== null);
  const { record, changes, lost } = migrateRecord(migration, recordOf(form, Object.fromEntries(given)));
  const emptied = Object.keys(typed)
    .filter((name) => typed[name] === null)
    .flatMap((name) => migration.fields.get(name)?.after?.name ?? [])
    .filter((name) => !Object.hasOwn(record.data, name));
  const told = changes.filter(
    ({ field, from, to }) =>
      from !== undefined && (to === undefined || lost.some((key) => isOf(key, field)) || isLess(from, to)),
  );
  return {
    kept: { ...record.data, ...Object.fromEntries(emptied.map((name) => [name, null])) },
    lost: told.map(({ field, from = null }) => ({
      name: field,
      schema: fields.get(field)?.schema ?? asText(field),
      value: from,
    })),
  };
}

const asJson = (schema: FieldSchema | undefined) => (schema ?? null) as unknown as Json;
const asText = (name: string): FieldSchema => ({ type: "string", title: name });
const isOf = (key: string, field: string) => key === field || key.startsWith(`${field}/`);

/** Whether a part of a list is gone, or of the rows of a table. */
function isLess(from: Json, to: Json): boolean {
  if (!Array.isArray(from)) return false;
  return !Array.isArray(to) || to.length < from.length || to.some((row) => typeof row === "object");
}

/** Whatever has no place goes: nobody is asked about what is only typed. What is beyond its bounds is left to be mended. */
function allGoes(fields: ReadonlyMap<string, CompiledField>): FormMapping {
  const keyed = [...fields.values()].flatMap((field) => [
    [field.name, field] as const,
    ...[...(field.columns?.values() ?? [])].map(
      (column) => [columnReference(field.name, column.name), column] as const,
    ),
  ]);
  const nothing = (options: CompiledField["options"]) =>
    Object.fromEntries([...(options?.keys() ?? [])].map((option) => [option, null]));
  return {
    fields: Object.fromEntries(keyed.map(([key]) => [key, null])),
    bounds: Object.fromEntries(keyed.map(([key]) => [key, "keep"])),
    options: Object.fromEntries(
      keyed
        .filter(([, { options }]) => options !== null)
        .map(([key, field]) => [key, nothing(field.options)]),
    ),
  };
}

function recordOf({ name }: CompiledForm, data: RecordData): EngineRecord {
  return {
    ...{ id: "", form: name, version: 0, revision: 0, data, pipeline: null, stage: null, stageSince: null },
    ...{ owner: null, score: null, createdAt: "", createdBy: "", updatedAt: "", updatedBy: "" },
    ...{ checklist: {}, approval: null },
  };
}
