import type { CompiledApp, CompiledField, CompiledForm } from "../compile/compiled.ts";
import type { Json } from "../json.ts";
import { pointerTo } from "../problem/pointer.ts";
import type { Problem } from "../problem/problem.ts";
import { own } from "../own.ts";
import { boundsWays } from "./bounds-ways.ts";
import { isNarrowed } from "./field-migration.ts";
import { formMigration, type FormMigration, migrationAt, stageKey } from "./form-migration.ts";
import type { FormMapping, Mapping } from "./mapping.ts";
import { formerItems } from "./pair-items.ts";

/** The form of the version before that a form goes on from. */
export function formerForm(
  before: CompiledApp,
  after: CompiledApp,
  form: CompiledForm,
): CompiledForm | undefined {
  const former = formerItems([...before.forms.values()].map(named), [...after.forms.values()].map(named));
  return [...former].find(([now]) => now.form === form)?.[1].form;
}

function named(form: CompiledForm) {
  return { name: form.name, renamedFrom: form.definition.renamedFrom ?? null, form };
}

/** The forms of the version before that no form goes on from. */
export function removedForms(before: CompiledApp, after: CompiledApp): readonly CompiledForm[] {
  const kept = new Set([...after.forms.values()].map((form) => formerForm(before, after, form)));
  return [...before.forms.values()].filter((form) => !kept.has(form));
}

/** What becomes of the records of every form that goes on, by the form's new name. */
export function migrationsOf(
  before: CompiledApp,
  after: CompiledApp,
  mapping: Mapping,
): ReadonlyMap<string, FormMigration> {
  const migrations = new Map<string, FormMigration>();
  const former = new Map(
    [...after.forms.values()].map((form) => [form.name, formerForm(before, after, form)]),
  );
  const sameForm = (was: string, now: string) => former.get(now)?.name === was;
  for (const form of after.forms.values()) {
    const old = former.get(form.name);
    if (old === undefined) continue;
    migrations.set(
      form.name,
      formMigration(old, form, own(mapping.forms, form.name) ?? {}, sameForm, after.timeZone),
    );
  }
  return migrations;
}

/** Names in a mapping that mean nothing between these versions; pointers lead into the request that has it. */
export function mappingProblems(
  before: CompiledApp,
  after: CompiledApp,
  mapping: Mapping,
): readonly Problem[] {
  const migrations = migrationsOf(before, after, mapping);
  const removed = new Set(removedForms(before, after).map((form) => form.name));
  return Object.entries(mapping.forms ?? {}).flatMap(([name, said]) => {
    const at = pointerTo("/mapping/forms", name);
    const migration = migrations.get(name);
    if (said === null) return removed.has(name) ? [] : [unknown("mapping-not-removed", at, name)];
    return migration === undefined
      ? [unknown("mapping-unknown-form", at, name)]
      : formProblems(migration, said, at);
  });
}

function formProblems(
  migration: FormMigration,
  { stages = {}, options = {}, fields = {}, bounds = {} }: FormMapping,
  at: string,
): readonly Problem[] {
  return [
    ...each(stages, `${at}/stages`, (pipeline, moves, below) =>
      each(moves, below, (stage, to, place) => {
        const key = stageKey({ pipeline, stage });
        const here = migration.after.pipelines.get(pipeline)?.stages.has(stage) === true;
        if (!migration.stages.has(key) || here) return [unknown("mapping-not-removed", place, stage)];
        return migration.stages.get(key) === undefined ? [unknown("mapping-unknown-stage", place, to)] : [];
      }),
    ),
    ...each(options, `${at}/options`, (field, moves, below) =>
      each(moves, below, (option, to, place) => {
        const gone = migrationAt(migration, field)?.options;
        if (gone?.has(option) !== true) return [unknown("mapping-not-removed", place, option)];
        return gone.get(option) === undefined ? [unknown("mapping-unknown-option", place, to)] : [];
      }),
    ),
    ...each(fields, `${at}/fields`, (field, to, place) => {
      const turned = migrationAt(migration, field);
      // What is kept asks for nothing, so it has no place for what does not fit.
      const isOpen = turned !== undefined && (turned.after === null || isNarrowed(turned));
      if (!isOpen) return [unknown("mapping-not-removed", place, field)];
      const isKnown = to === null || (turned.target !== undefined && turned.target?.readOnly !== true);
      return isKnown ? [] : [unknown("mapping-unknown-field", place, to)];
    }),
    ...each(bounds, `${at}/bounds`, (field, way, place) => {
      const pair = boundsPair(migration, field);
      const ways = pair === null ? [] : boundsWays(...pair);
      if (ways.length === 0) return [unknown("mapping-not-removed", place, field)];
      return ways.includes(way) ? [] : [unknown("mapping-unknown-way", place, way)];
    }),
  ];
}

/** A field, or a column of a table, as it was and as it is. */
function boundsPair({ fields }: FormMigration, key: string): readonly [CompiledField, CompiledField] | null {
  const [name = "", column] = key.split("/");
  const field = fields.get(name);
  if (field === undefined || field.after === null) return null;
  if (column === undefined) return [field.before, field.after];
  const before = field.before.columns?.get(column);
  const after = field.after.columns?.get(field.renamedColumns.get(column) ?? column);
  return before === undefined || after === undefined ? null : [before, after];
}

function each<T>(
  object: { readonly [key: string]: T },
  at: string,
  problems: (key: string, value: T, at: string) => readonly Problem[],
): readonly Problem[] {
  return Object.entries(object).flatMap(([key, value]) => problems(key, value, pointerTo(at, key)));
}

function unknown(code: string, pointer: string, name: Json): Problem {
  return { code, pointer, params: { name } };
}
