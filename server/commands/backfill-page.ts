import type { CompiledApp } from "../../runtime/core/compile/compiled.ts";
import { systemActor } from "../engine/system-actor.ts";
import type { Services } from "../services.ts";
import type { StoredRecord } from "../store/store.ts";
import type { App } from "../store/system/apps.ts";
import { readBackfill, writeBackfill, type PendingBackfill } from "./pending-backfill.ts";
import { goOn } from "../events/broken-off.ts";
import { type Going, refreshDependents } from "./refresh-dependents.ts";
import { refreshRecords } from "./refresh-records.ts";

/** So many are refreshed at once: they share a commit, and readers hardly wait. */
const atOnce = 20;

/**
 * Brings the next `size` records of an app up to date with its version, and those that derive from them, and
 * remembers how far it came; false where nothing is left. `thorough` for a page that may have been broken off before.
 * Throws `BrokenOff` once `stopped()`.
 */
export async function backfillPage(
  services: Services,
  name: string,
  { size = 100, ...going }: Going & { readonly size?: number } = {},
): Promise<boolean> {
  const { store } = services;
  const pending = await readBackfill(store.settings, name);
  const row = pending && (await store.apps.byName(name));
  const app = row && (await services.apps.current(row));
  if (pending === undefined || row === undefined || app === undefined) return false;
  const [form, ...rest] = pending.forms;
  const known = form !== undefined && app.forms.has(form);
  const ids = known ? await store.records.ids(app, form, size, pending.after) : [];
  if (known) await refreshAll(services, row, app, form, ids, going);
  const more = ids.length === size;
  const { version } = pending;
  const left: PendingBackfill = more
    ? { version, forms: pending.forms, after: ids.at(-1) ?? null }
    : { version, forms: rest, after: null };
  await store.transact(async (tx) => {
    // Another version may have been published meanwhile: then it begins anew.
    const now = await readBackfill(tx.settings, name);
    if (now?.version === version) await writeBackfill(tx.settings, name, left);
  });
  return true;
}

async function refreshAll(
  services: Services,
  row: App,
  app: CompiledApp,
  formName: string,
  ids: readonly string[],
  { thorough = false, stopped = () => false }: Going,
): Promise<void> {
  const form = app.forms.get(formName);
  const published = await services.store.versions.get(row.name, row.currentVersion);
  if (form === undefined || published === undefined) return;
  const actor = systemActor(published.author);
  const changed: StoredRecord[] = [];
  for (let start = 0; start < ids.length; start += atOnce) {
    goOn(stopped);
    const some = ids.slice(start, start + atOnce);
    changed.push(...(await refreshRecords(services, { app, form, actor }, some)));
  }
  const causes = thorough ? await services.store.records.getMany(app, form.name, ids) : changed;
  await refreshDependents(
    services,
    app,
    actor,
    causes.map((record) => ({ record, event: null })),
    { thorough, stopped },
  );
}
