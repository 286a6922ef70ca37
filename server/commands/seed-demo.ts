import type { Actor } from "../../runtime/core/actor.ts";
import type { CompiledApp, CompiledForm } from "../../runtime/core/compile/compiled.ts";
import { referenceAt } from "../../runtime/core/compile/reference-at.ts";
import { recordTitle } from "../../runtime/core/derive/record-title.ts";
import type { EngineContext, Surroundings } from "../../runtime/core/engine-context.ts";
import type { Json } from "../../runtime/core/json.ts";
import type { Problem } from "../../runtime/core/problem/problem.ts";
import type { EngineRecord, RecordData } from "../../runtime/core/record.ts";
import { refreshRecord } from "../../runtime/core/transition/refresh-record.ts";
import { seedRecord } from "../../runtime/core/transition/seed-record.ts";
import { referencedFacts } from "../engine/referenced-facts.ts";
import { done } from "../done.ts";
import type { Result } from "../result.ts";
import type { Services } from "../services.ts";
import type { NewEvent, RecordChange, Rollups, StoreTransaction } from "../store/store.ts";
import { type DemoItem, demoItems } from "./demo-data.ts";
import { manySerials } from "./next-serials.ts";

type Insert = Extract<RecordChange, { readonly do: "insert" }>;

/**
 * Fills a new app with its demo data inside the transaction that installs it. What is derived from other demo
 * records is computed after all of them are there. Refused where a record has the wrong shape.
 */
export async function seedDemo(
  services: Services,
  tx: StoreTransaction,
  app: CompiledApp,
  actor: Actor,
): Promise<Result<number>> {
  const now = services.now();
  const apps = new Map([[app.name, app]]);
  const records = new Map<string, EngineRecord>();
  const contextOf = (form: CompiledForm, at: string, rollups: ReadonlyMap<string, Json>): EngineContext => {
    const surroundings: Surroundings = {
      through(reference, id, field) {
        const target = app.forms.get(referenceAt(form, reference)?.schema["x-form"] ?? "");
        const record = target === undefined ? undefined : records.get(`${target.name} ${id}`);
        return target && record && referencedFacts(app, target, record, at)(field);
      },
      rollup: (field) => rollups.get(field),
    };
    return { app, form, actor, now: at, surroundings, newId: services.newId, matches: services.matches };
  };

  const problems: Problem[] = [];
  const changes: Insert[] = [];
  const events: NewEvent[] = [];
  const items = demoItems(app, now, actor.id, services.newId);
  const madeAt = ({ at }: DemoItem): string => (at < now ? at : now);
  const serialsOf = await drawnSerials(tx, app, items, madeAt);
  for (const item of items) {
    const form = app.forms.get(item.form);
    if (form === undefined) continue;
    const context = contextOf(form, madeAt(item), new Map());
    const serials = serialsOf.get(item.id) ?? {};
    const { id, data, pipeline, stage } = item;
    const outcome = seedRecord(context, {
      id,
      data,
      serials,
      owner: actor.id,
      stageSince: context.now,
      ...(pipeline !== undefined && { pipeline }),
      ...(stage !== undefined && { stage }),
    });
    if (!outcome.ok) {
      problems.push(
        ...outcome.problems.map((one) => ({ ...one, pointer: `/demo/${item.form}${one.pointer}` })),
      );
      continue;
    }
    records.set(`${item.form} ${id}`, outcome.record);
    changes.push({
      do: "insert",
      app: app.name,
      record: outcome.record,
      title: recordTitle(context, outcome.record),
    });
    const about = { app: app.name, form: item.form, record: id, actor: actor.id, at: context.now };
    events.push(...outcome.events.map((event): NewEvent => ({ ...about, event })));
  }
  if (problems.length > 0) return { ok: false, reason: "invalid", problems: problems.slice(0, 100) };
  // Those of one form next to each other, so that one statement takes many.
  const forms = [...app.forms.keys()];
  const placeOf = (change: Insert): number => forms.indexOf(change.record.form);
  changes.sort((a, b) => placeOf(a) - placeOf(b));
  const inserted = await tx.records.commit(apps, changes, events);
  if (!inserted.ok) {
    const pointer = inserted.conflict === "taken" ? `/demo/${inserted.field}` : "/demo";
    return { ok: false, reason: "invalid", problems: [{ code: "taken", pointer, params: {} }] };
  }
  const seqs = new Map(changes.map(({ record }, index) => [record.id, inserted.seqs[index] ?? 1]));
  await refreshSeeded(tx, app, [...records.values()], seqs, now, contextOf);
  return done(records.size);
}

/** The serials of all items by their id: drawn in the order of each form, at once. */
async function drawnSerials(
  tx: StoreTransaction,
  app: CompiledApp,
  items: readonly DemoItem[],
  madeAt: (item: DemoItem) => string,
): Promise<ReadonlyMap<string, RecordData>> {
  const drawn = new Map<string, RecordData>();
  for (const form of app.forms.values()) {
    const its = items.filter((item) => item.form === form.name);
    const serials = await manySerials(tx.records, app, form, its.map(madeAt));
    for (const [index, { id }] of its.entries()) drawn.set(id, serials[index] ?? {});
  }
  return drawn;
}

/** Computes anew what rests on other demo records; a grade that changes by it changes in the history too. */
async function refreshSeeded(
  tx: StoreTransaction,
  app: CompiledApp,
  records: readonly EngineRecord[],
  seqs: ReadonlyMap<string, number>,
  now: string,
  contextOf: (form: CompiledForm, at: string, rollups: ReadonlyMap<string, Json>) => EngineContext,
): Promise<void> {
  const at = { now, timeZone: app.timeZone, actor: null };
  const rollups = new Map<string, Rollups>();
  for (const { name, rollups: some } of app.forms.values()) {
    const ids = records.filter(({ form }) => form === name).map(({ id }) => id);
    if (some.length > 0) rollups.set(name, await tx.records.rollups(app, name, ids, at));
  }
  const changes: RecordChange[] = [];
  const told: NewEvent[] = [];
  for (const record of records) {
    const form = app.forms.get(record.form);
    if (form === undefined) continue;
    const context = contextOf(form, now, rollups.get(form.name)?.get(record.id) ?? new Map());
    const { record: refreshed, events } = refreshRecord(context, record);
    if (refreshed === record) continue;
    const title = recordTitle(context, refreshed);
    const about = { app: app.name, form: form.name, record: record.id, actor: context.actor.id, at: now };
    told.push(...events.map((event): NewEvent => ({ ...about, event })));
    changes.push({ do: "derive", app: app.name, record: refreshed, title, seq: seqs.get(record.id) ?? 1 });
  }
  if (changes.length > 0) await tx.records.commit(new Map([[app.name, app]]), changes, told);
}
