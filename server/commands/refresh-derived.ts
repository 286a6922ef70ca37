import type { CompiledApp } from "../../runtime/core/compile/compiled.ts";
import type { EngineEvent } from "../../runtime/core/event.ts";
import { systemActor } from "../engine/system-actor.ts";
import { isVersionGone } from "../engine/is-version-gone.ts";
import type { EventHandler, Handling } from "../events/dispatcher.ts";
import type { Services } from "../services.ts";
import type { StoredEvent, StoredRecord } from "../store/store.ts";
import { refreshDependents } from "./refresh-dependents.ts";

type RecordEvent = StoredEvent & { readonly event: EngineEvent };

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
  const all = [...forms.values()].flatMap(({ fields, derivesThrough, rollups }) => [
    ...[...derivesThrough.keys()].map((reference) => fields.get(reference)?.schema["x-form"] ?? ""),
    ...rollups.map((rollup) => rollup.form),
  ]);
  return new Set(all);
}

/**
 * After changes of records, recomputes the formulas, roll-ups and scores of the records that derive from them, and of
 * those that derive from these: once, however many changed. Repeating it changes nothing.
 */
export function refreshDerived(services: Services): EventHandler {
  async function refresh(
    name: string,
    actor: string,
    events: readonly RecordEvent[],
    { again: thorough, stopped }: Handling,
  ): Promise<void> {
    const row = await services.store.apps.byName(name);
    const app = row === undefined ? undefined : await services.apps.current(row);
    if (app === undefined) return;
    const wanted = events.filter(({ form }) => app.forms.has(form) && isDerivedFrom(app, form));
    const records = new Map<string, StoredRecord>();
    for (const form of new Set(wanted.map((one) => one.form))) {
      const ids = new Set(wanted.filter((one) => one.form === form).map(({ record }) => record));
      for (const record of await services.store.records.getMany(app, form, [...ids]))
        records.set(`${form} ${record.id}`, record);
    }
    const causes = wanted.flatMap((told) => {
      const record = records.get(`${told.form} ${told.record}`);
      // What is new pointed nowhere before.
      return record === undefined ? [] : [{ record, event: told.type === "created" ? null : told.event }];
    });
    await refreshDependents(services, app, systemActor(actor), causes, { thorough, stopped });
  }

  async function handle(stored: readonly StoredEvent[], how: Handling): Promise<void> {
    for (const [first, ...others] of byAppAndActor(stored.filter(isAboutRecord))) {
      if (first === undefined) continue;
      const { app, actor } = first;
      try {
        await refresh(app, actor, [first, ...others], how);
      } catch (error) {
        // What was published meanwhile decides.
        if (!isVersionGone(error)) throw error;
        await refresh(app, actor, [first, ...others], { ...how, again: true });
      }
    }
  }
  return { name: "refresh-derived", handle };
}

function isAboutRecord(stored: StoredEvent): stored is RecordEvent {
  return stored.type !== "published" && !silent.has(stored.type);
}

/** What follows is told in the name of whoever caused it. */
function byAppAndActor(events: readonly RecordEvent[]): Iterable<readonly RecordEvent[]> {
  const groups = new Map<string, RecordEvent[]>();
  for (const one of events) {
    const key = JSON.stringify([one.app, one.actor]);
    const group = groups.get(key) ?? [];
    group.push(one);
    groups.set(key, group);
  }
  return groups.values();
}
