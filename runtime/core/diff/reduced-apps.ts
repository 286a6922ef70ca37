import type { CompiledApp, CompiledField, CompiledForm } from "../compile/compiled.ts";
import { referenceAt } from "../compile/reference-at.ts";
import { affectedNames, targetDiffers } from "./affected-names.ts";
import type { FormMigration } from "./form-migration.ts";
import { readByImpact, readOfTarget } from "./read-by-impact.ts";
import { reducedForm } from "./reduced-form.ts";

/** What telling the impact on a great many records takes at least: see `affectedNames`. */
export interface ReducedApps {
  /** The version before, its forms with those fields alone that are read. */
  readonly read: CompiledApp;
  /** Forms of the new version, by name, with what can come out otherwise; those that are not here must be asked everything. */
  readonly forms: ReadonlyMap<string, CompiledForm>;
}

/** Leaves out of two versions what tells nothing of their difference, so that each record costs what the change is worth. */
export function reducedApps(
  before: CompiledApp,
  after: CompiledApp,
  migrations: ReadonlyMap<string, FormMigration>,
): ReducedApps {
  const touched = new Map(
    [...after.forms.keys()].map((name) => [name, targetDiffers(after, migrations, name)]),
  );
  const forms = new Map<string, CompiledForm>();
  const reads = new Map<string, Set<string>>();
  const add = (form: string, names: ReadonlySet<string>): void => {
    reads.set(form, new Set([...(reads.get(form) ?? []), ...names]));
  };
  for (const migration of migrations.values()) {
    const names = affectedNames(before, after, migrations, migration);
    const former = migration.before;
    if (names === null) {
      add(former.name, new Set(former.fields.keys()));
    } else {
      const form = reducedForm(migration, names, (name) => touched.get(name) !== false);
      forms.set(migration.after.name, form);
      add(former.name, readByImpact(migration, form));
    }
    for (const [target, names] of readOfTargets(migration, migrations)) add(target, names);
  }
  const read = [...before.forms].map(([name, form]) => [name, withFields(form, reads.get(name))] as const);
  return { read: { ...before, forms: new Map(read) }, forms };
}

/** What is read of the forms to which references lead, by their former names. */
function* readOfTargets(
  { before, after }: FormMigration,
  migrations: ReadonlyMap<string, FormMigration>,
): Generator<readonly [string, ReadonlySet<string>]> {
  const byFormer = new Map([...migrations.values()].map((one) => [one.before.name, one]));
  const target = (field: CompiledField | undefined) => field?.schema["x-form"] ?? "";
  for (const [reference, names] of before.readsThrough) {
    const one = byFormer.get(target(referenceAt(before, reference)));
    if (one) yield [one.before.name, readOfTarget(one, { before: names, after: [] })];
  }
  for (const [reference, names] of after.readsThrough) {
    const one = migrations.get(target(referenceAt(after, reference)));
    if (one) yield [one.before.name, readOfTarget(one, { before: [], after: names })];
  }
}

function withFields(form: CompiledForm, names: ReadonlySet<string> = new Set()): CompiledForm {
  return { ...form, fields: new Map([...form.fields].filter(([name]) => names.has(name))) };
}
