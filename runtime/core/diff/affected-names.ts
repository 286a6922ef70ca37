import type { CompiledApp, CompiledField, CompiledForm, CompiledStage } from "../compile/compiled.ts";
import { isCleared, readToDerive } from "../compile/read-to-derive.ts";
import type { Json } from "../json.ts";
import { jsonEqual } from "../json-equal.ts";
import { fieldBasis, formBasis } from "./form-basis.ts";
import { type FormMigration, stagesMove } from "./form-migration.ts";

/**
 * The fields of a form, own and the system's, of which a new version may make another value, or that mean something
 * else in it: directly, or because they are derived from such fields. Null for all of them. What reads none of these,
 * and is itself as it was, comes out as before for every record that is up to date with the version before.
 */
export function affectedNames(
  before: CompiledApp,
  after: CompiledApp,
  migrations: ReadonlyMap<string, FormMigration>,
  migration: FormMigration,
): ReadonlySet<string> | null {
  const { before: former, after: form } = migration;
  const elsewhere = before.timeZone !== after.timeZone || before.defaultLocale !== after.defaultLocale;
  if (elsewhere || stagesMove(migration.stages)) return null;
  const names = new Set(systemNames(former, form));
  for (const field of form.fields.values()) if (isOther(migration, field)) names.add(field.name);
  const isTouched = (reference: string) =>
    targetDiffers(after, migrations, form.fields.get(reference)?.schema["x-form"]);
  const touched = new Set([...form.readsThrough.keys()].filter(isTouched));
  for (let size = -1; size !== names.size;) {
    size = names.size;
    for (const field of form.fields.values()) if (follows(field, names, touched)) names.add(field.name);
    if (readsProbability(form, names)) names.add("_probability");
  }
  return names;
}

/** Whether the records of a form to which references lead can read otherwise than before. */
export function targetDiffers(
  after: CompiledApp,
  migrations: ReadonlyMap<string, FormMigration>,
  target: string | undefined,
): boolean {
  const form = after.forms.get(target ?? "");
  const migration = migrations.get(target ?? "");
  const same = form !== undefined && migration?.trivial === true && migration.before.name === target;
  return !same || !jsonEqual(formBasis(migration.before), formBasis(form));
}

/** Not the same field, meant and stored in the same way, under the same name. */
function isOther({ before, fields, turned }: FormMigration, field: CompiledField): boolean {
  const pair = fields.get(field.name);
  const former = before.fields.get(field.name);
  const isStored = !before.volatileFields.has(field.name);
  if (former === undefined || (isStored && (pair?.after !== field || turned.includes(pair)))) return true;
  return !jsonEqual(fieldBasis(former.schema), fieldBasis(field.schema));
}

/** What of the system's fields a stage and a scorecard decide. */
function systemNames(former: CompiledForm, form: CompiledForm): readonly string[] {
  const scored = [former, form].some(({ pipelines }) =>
    [...pipelines.values()].some(({ scorecard }) => scorecard !== null),
  );
  const differ = (of: (stage: CompiledStage) => Json | undefined) => {
    const all = ({ pipelines }: CompiledForm): Json =>
      [...pipelines.values()].map((one) => [
        one.name,
        one.probabilityField,
        [...one.stages.values()].map((stage) => [stage.name, of(stage) ?? null]),
      ]);
    return !jsonEqual(all(former), all(form));
  };
  return [
    ...(former.name === form.name ? [] : ["_form"]),
    ...(scored ? ["_score", "_grade"] : []),
    ...(differ(({ kind }) => kind) ? ["_stageKind"] : []),
    ...(differ(({ definition }) => definition.probability) ? ["_probability"] : []),
    ...(differ(({ definition }) => definition.limit) ? ["_stallsAt"] : []),
  ];
}

function follows(field: CompiledField, names: ReadonlySet<string>, touched: ReadonlySet<string>): boolean {
  const { formula, visibleWhen } = field;
  const reachesOut = formula?.readsThrough.some(({ reference }) => touched.has(reference)) === true;
  // Time alone can hide a field.
  const inTime = isCleared(field) && visibleWhen?.volatile === true;
  return reachesOut || inTime || some(readToDerive(field), names);
}

function readsProbability({ pipelines }: CompiledForm, names: ReadonlySet<string>): boolean {
  return [...pipelines.values()].some(({ probabilityField }) => names.has(probabilityField ?? ""));
}

/** Whether any of `reads` is among `names`. */
export function some(reads: Iterable<string>, names: ReadonlySet<string>): boolean {
  for (const name of reads) if (names.has(name)) return true;
  return false;
}
