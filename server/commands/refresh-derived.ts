import type { CompiledApp } from "../../runtime/core/compile/compiled.ts";
import type { EngineEvent } from "../../runtime/core/event.ts";
import { systemActor } from "../engine/system-actor.ts";
import { isVersionGone } from "../engine/is-version-gone.ts";
import type { EventHandler, Handling } from "../events/dispatcher.ts";
import type { Services } from "../services.ts";
import type { StoredEvent } from "../store/store.ts";
import { refreshDependents } from "./refresh-dependents.ts";

/** Events that change nothing that another record could derive from. */
const silent: ReadonlySet<EngineEvent["type"]> = new Set([
  "commented",
  "file-added",
  "ticked",
  // Publishing has every record brought up to date that may derive something else.
  "migrated",
]);

const derivedFrom = new WeakMap<CompiledApp, ReadonlySet<string>>();

/** Whether records of any form derive from those of this one: through a reference or by a roll-up. */
function isDerivedFrom(app: CompiledApp, form: string): boolean {
  const known = derivedFrom.get(app) ?? sources(app);
  derivedFrom.set(app, known);
  return known.has(form);
}

function sources({ forms }: CompiledApp): ReadonlySet<string> {
  const all = [...forms.values()].flatMap(({ fields, readsThrough, rollups }) => [
    ...[...readsThrough.keys()].map((reference) => fields.get(reference)?.schema["x-form"] ?? ""),
    ...rollups.map((rollup) => rollup.form),
  ]);
  return new Set(all);
}

/**
 * After each change of a record, recomputes the formulas, roll-ups and scores of the records that derive from it,
 * and of those that derive from these. Repeating it changes nothing.
 */
export function refreshDerived(services: Services): EventHandler {
  async function refresh(
    { app: name, form, record: id, actor }: StoredEvent,
    event: EngineEvent,
    { again: thorough, stopped }: Handling,
  ): Promise<void> {
    const row = await services.store.apps.byName(name);
    const app = row === undefined ? undefined : await services.apps.current(row);
    const record =
      app?.forms.has(form) === true && isDerivedFrom(app, form)
        ? await services.store.records.get(app, form, id)
        : undefined;
    if (app === undefined || record === undefined) return;
    await refreshDependents(services, app, systemActor(actor), [{ record, event }], {
      thorough,
      stopped,
    });
  }

  async function handle(stored: StoredEvent, how: Handling): Promise<void> {
    const { event } = stored;
    if (event.type === "published" || silent.has(event.type)) return;
    try {
      await refresh(stored, event, how);
    } catch (error) {
      // What was published meanwhile decides.
      if (!isVersionGone(error)) throw error;
      await refresh(stored, event, { ...how, again: true });
    }
  }
  return { name: "refresh-derived", handle };
}
