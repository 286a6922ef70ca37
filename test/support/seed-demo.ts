import { Temporal } from "temporal-polyfill";
import type { CompiledApp, CompiledForm, CompiledRollup } from "../../runtime/core/compile/compiled.ts";
import type { DemoRecord } from "../../runtime/core/definition/generated/definition.ts";
import { factsOf } from "../../runtime/core/derive/facts-of.ts";
import type { EngineContext } from "../../runtime/core/engine-context.ts";
import type { Json } from "../../runtime/core/json.ts";
import type { Problem } from "../../runtime/core/problem/problem.ts";
import type { EngineRecord, RecordData } from "../../runtime/core/record.ts";
import { seedRecord } from "../../runtime/core/transition/seed-record.ts";
import { validate } from "../../runtime/core/validate/validate.ts";

export interface Seeded {
  readonly key: string;
  readonly record: EngineRecord;
  readonly context: EngineContext;
  /** What keeps it from being a valid record of its stage. */
  readonly problems: readonly Problem[];
}

type Rollups = (form: CompiledForm, id: string) => ReadonlyMap<string, Json>;

/** Every demo record of an app as it is on the day of installation, by form and in order. */
export function seedDemo(app: CompiledApp, now: string): ReadonlyMap<string, readonly Seeded[]> {
  const first = seedAll(app, now, () => new Map());
  return seedAll(app, now, (form, id) => rollupsOf(first, form, id));
}

function seedAll(app: CompiledApp, now: string, rollups: Rollups): ReadonlyMap<string, readonly Seeded[]> {
  return new Map(
    Object.entries(app.document.demo ?? {}).map(([name, records]) => {
      const form = app.forms.get(name);
      if (form === undefined) throw new Error(`demo data of an unknown form ${name}`);
      return [name, records.map((record) => seedOne(app, form, record, now, rollups))];
    }),
  );
}

function seedOne(
  app: CompiledApp,
  form: CompiledForm,
  demo: DemoRecord,
  now: string,
  rollups: Rollups,
): Seeded {
  const id = `${form.name}-${demo.key}`;
  const own = rollups(form, id);
  const context: EngineContext = {
    app,
    form,
    now,
    actor: { id: "installer", administrator: true, roles: new Set(), teams: [] },
    surroundings: { through: () => undefined, rollup: (field) => own.get(field) },
    newId: () => "new",
    matches: () => true,
  };
  const since = demo.at === undefined ? now : `${String(dated(demo.at, app, now))}T00:00:00.000Z`;
  const outcome = seedRecord(context, {
    id,
    data: dataOf(app, form, demo, now),
    stageSince: since,
    ...(demo.stage === undefined ? {} : { stage: demo.stage }),
  });
  if (!outcome.ok) throw new Error(`${id}: ${JSON.stringify(outcome.problems)}`);
  return { key: demo.key, record: outcome.record, context, problems: validate(context, outcome.record) };
}

function dataOf(app: CompiledApp, form: CompiledForm, demo: DemoRecord, now: string): RecordData {
  return Object.fromEntries(
    Object.entries(demo.data).map(([name, value]) => {
      const target = form.fields.get(name)?.schema["x-form"];
      return [name, target === undefined ? dated(value, app, now) : `${target}-${String(value)}`];
    }),
  );
}

function dated(value: Json, app: CompiledApp, now: string): Json {
  if (typeof value !== "object" || value === null || !("today" in value)) return value;
  const today = Temporal.Instant.from(now).toZonedDateTimeISO(app.timeZone).toPlainDate();
  return today.add(String(value["today"])).toString();
}

function rollupsOf(seeded: ReadonlyMap<string, readonly Seeded[]>, form: CompiledForm, id: string) {
  return new Map(form.rollups.flatMap((rollup) => valueOf(rollup, seeded.get(rollup.form) ?? [], id)));
}

function valueOf(rollup: CompiledRollup, records: readonly Seeded[], id: string): [string, Json][] {
  const facts = records
    .map(({ context, record }) => ({ context, fact: factsOf(context, record) }))
    .filter(({ fact }) => fact(rollup.via) === id)
    .filter(
      ({ fact, context }) => rollup.when?.test(fact, { ...context, timeZone: context.app.timeZone }) ?? true,
    );
  if (rollup.aggregate === "count") return [[rollup.field, facts.length]];
  const values = facts.flatMap(({ fact }) => fact(rollup.source ?? "") ?? []);
  if (values.length === 0) return [];
  if (rollup.aggregate === "max") return [[rollup.field, values.map(String).sort().at(-1) ?? null]];
  if (rollup.aggregate === "average") {
    return [[rollup.field, values.map(Number).reduce((sum, value) => sum + value, 0) / values.length]];
  }
  throw new Error(`no demo data wants the aggregate ${rollup.aggregate} yet`);
}
