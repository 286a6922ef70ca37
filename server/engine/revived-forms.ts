import type { CompiledApp } from "../../runtime/core/compile/compiled.ts";
import type { FormMigration } from "../../runtime/core/diff/form-migration.ts";
import { formerForm } from "../../runtime/core/diff/mapping-problems.ts";
import { revivedForm } from "../../runtime/core/diff/revived-form.ts";
import type { Services } from "../services.ts";

/**
 * The forms of a new version that an older one had and that went away since, by name, with what becomes of the records
 * that they had then.
 */
export async function revivedForms(
  services: Pick<Services, "store" | "apps">,
  before: CompiledApp,
  after: CompiledApp,
): Promise<ReadonlyMap<string, FormMigration>> {
  const retired = await services.store.records.retired(after.name);
  const revived = new Map<string, FormMigration>();
  for (const form of after.forms.values()) {
    const version = retired.get(form.name);
    if (version === undefined || formerForm(before, after, form) !== undefined) continue;
    const then = await services.apps.at(after.name, version);
    const migration = then === undefined ? null : revivedForm(then, after, form.name);
    if (migration !== null) revived.set(form.name, migration);
  }
  return revived;
}
