import type { CompiledApp, CompiledForm } from "../../runtime/core/compile/compiled.ts";
import { recordTitle } from "../../runtime/core/derive/record-title.ts";
import type { EngineContext } from "../../runtime/core/engine-context.ts";
import type { EngineEvent } from "../../runtime/core/event.ts";
import type { Json } from "../../runtime/core/json.ts";
import type { EngineRecord } from "../../runtime/core/record.ts";
import { refreshRecord } from "../../runtime/core/transition/refresh-record.ts";
import type { CommitResult, NewEvent, StoreTransaction } from "../store/store.ts";

/** A demo record, with events of it and the moment of which they are. */
export interface Seeded {
  readonly context: EngineContext;
  readonly record: EngineRecord;
  readonly events: readonly EngineEvent[];
}

type Conflict = Extract<CommitResult, { readonly ok: false }>;

/**
 * Writes demo records with their events, and what rests on other demo records. Forms that are counted come first, so that
 * a record is written once, as it remains; where forms count each other, what differs then is written behind all. A grade
 * that changes by it changes in the history too. `contextOf` is the moment at which all are there.
 */
export async function writeSeeded(
  { records }: StoreTransaction,
  app: CompiledApp,
  seeded: readonly Seeded[],
  contextOf: (form: CompiledForm, rollups: ReadonlyMap<string, Json>) => EngineContext,
): Promise<Conflict | null> {
  const apps = new Map([[app.name, app]]);
  const refreshed = new Map<string, Seeded>();

  /** Those of a form that are to be stored otherwise than they were made. */
  async function refresh(form: CompiledForm, its: readonly Seeded[]): Promise<void> {
    const at = { now: contextOf(form, new Map()).now, timeZone: app.timeZone, actor: null };
    const ids = its.map(({ record }) => record.id);
    const rollups = form.rollups.length === 0 ? undefined : await records.rollups(app, form.name, ids, at);
    for (const { record } of its) {
      const context = contextOf(form, rollups?.get(record.id) ?? new Map());
      const { record: next, events } = refreshRecord(context, record);
      if (next !== record) refreshed.set(record.id, { context, record: next, events });
    }
  }

  const there = new Set<string>();
  const late = new Map<CompiledForm, readonly Seeded[]>();
  for (const form of countedFirst(app)) {
    const its = seeded.filter(({ record }) => record.form === form.name);
    if (form.rollups.every((rollup) => there.has(rollup.form))) await refresh(form, its);
    else late.set(form, its);
    there.add(form.name);
    const changes = its.map((one) => ({
      do: "insert" as const,
      ...stored(refreshed.get(one.record.id) ?? one),
    }));
    const inserted = await records.commit(apps, changes, []);
    if (!inserted.ok) return inserted;
  }
  for (const [form, its] of late) {
    await refresh(form, its);
    const changes = its.flatMap((made) => {
      const one = refreshed.get(made.record.id);
      const { record, title } = stored(made);
      const was = { ...record, title, seq: 1, deletedAt: null };
      return one === undefined ? [] : [{ do: "derive" as const, ...stored(one), was }];
    });
    const derived = await records.commit(apps, changes, []);
    if (!derived.ok) return derived;
  }
  const later = seeded.flatMap(({ record }) => refreshed.get(record.id) ?? []);
  await records.commit(apps, [], [...seeded, ...later].flatMap(eventsOf));
  return null;
}

/** Forms behind those whose records they count, as far as forms do not count each other. */
function countedFirst({ forms }: CompiledApp): readonly CompiledForm[] {
  const ordered = new Set<CompiledForm>();
  const seen = new Set<CompiledForm>();
  const add = (form: CompiledForm | undefined): void => {
    if (form === undefined || seen.has(form)) return;
    seen.add(form);
    for (const rollup of form.rollups) add(forms.get(rollup.form));
    ordered.add(form);
  };
  for (const form of forms.values()) add(form);
  return [...ordered];
}

function stored({ context, record }: Seeded) {
  return { app: context.app.name, record, title: recordTitle(context, record) };
}

function eventsOf({ context, record, events }: Seeded): readonly NewEvent[] {
  const { app, actor, now } = context;
  const about = { app: app.name, form: record.form, record: record.id, actor: actor.id, at: now };
  return events.map((event) => ({ ...about, event }));
}
