import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileApp } from "../../runtime/core/compile/compile-app.ts";
import type { CompiledApp } from "../../runtime/core/compile/compiled.ts";
import type { AppDocument } from "../../runtime/core/definition/generated/definition.ts";
import { impactOn } from "../../runtime/core/diff/impact-on.ts";
import { migrationsOf } from "../../runtime/core/diff/mapping-problems.ts";
import { settle } from "../../runtime/core/transition/settle.ts";
import { impactContexts } from "../../server/engine/impact-contexts.ts";
import { pageSurroundings } from "../../server/engine/page-surroundings.ts";
import type { RecordReads, StoredRecord } from "../../server/store/store.ts";
import { compiled, testMatches } from "../support/engine.ts";
import { changedBy, changeNames } from "../support/random-version.ts";
import { seedDemo } from "../support/seed-demo.ts";
import { templateDocument } from "../support/template-document.ts";
import { runs } from "../support/runs.ts";

const now = "2026-03-10T04:00:00.000Z";
const template = withRivals(templateDocument("opportunity-management"));
const shipped = compiled(template);
type Records = Map<string, StoredRecord[]>;

const demo: Records = new Map(
  [...seedDemo(shipped, now)].map(([form, seeded]) => [
    form,
    seeded.slice(0, 8).map(({ record }) => ({ ...record, title: "", seq: 1, deletedAt: null })),
  ]),
);
for (const { data } of demo.get("opportunity") ?? []) {
  const rows = (data["competitors"] ?? []) as { rival?: string }[];
  for (const [index, row] of rows.entries()) row.rival = demo.get("account")?.[index]?.id ?? "";
}

/** Rows of a table that lead to other records, of which some are offered. */
function withRivals(document: AppDocument): AppDocument {
  const competitors = document.forms.find(({ name }) => name === "opportunity")?.schema.properties[
    "competitors"
  ];
  if (competitors?.items === undefined) throw new Error("There are no competitors");
  competitors.items.properties["rival"] = {
    type: "string",
    format: "reference",
    "x-form": "account",
    "x-filter": { properties: { segment: { const: "large" } } },
  };
  return document;
}

const numbers = fc.array(fc.nat(10_000), { minLength: 6, maxLength: 6 });
const change = fc.record({ does: fc.constantFrom(...changeNames), numbers });
const damage = fc.record({ form: fc.nat(100), record: fc.nat(100), field: fc.nat(100), value: fc.nat(3) });

/** Null for what the language does not allow: what speaks of a field that is not there means nothing. */
function version(document: AppDocument, number: number): CompiledApp | null {
  return compileApp(structuredClone(document), number, { matches: testMatches, strict: true }).app;
}

/** Records as a store gives them: those fields alone that the app's form has. */
function reads(records: Records): RecordReads {
  return {
    getMany: (app: CompiledApp, form: string, ids: readonly string[]) => {
      const fields = app.forms.get(form)?.fields;
      const found = (records.get(form) ?? []).filter(({ id }) => ids.includes(id));
      return Promise.resolve(found.map((record) => thin(record, (name) => fields?.has(name) === true)));
    },
  } as unknown as RecordReads;
}

function thin(record: StoredRecord, has: (field: string) => boolean): StoredRecord {
  return { ...record, data: Object.fromEntries(Object.entries(record.data).filter(([name]) => has(name))) };
}

/** Values gone or of a wrong sort, as they come about when rules change over the years. */
function damaged(
  damages: readonly { form: number; record: number; field: number; value: number }[],
): Records {
  const records: Records = new Map([...demo].map(([form, all]) => [form, [...all]]));
  const forms = [...records.values()];
  for (const { form, record, field, value } of damages) {
    const all = forms[form % forms.length] ?? [];
    const at = record % Math.max(1, all.length);
    const old = all[at];
    const name = Object.keys(old?.data ?? {})[field % Math.max(1, Object.keys(old?.data ?? {}).length)];
    if (old === undefined || name === undefined) continue;
    const { [name]: former, ...data } = old.data;
    const next = [undefined, former, "x".repeat(300), 12_345][value];
    all[at] = { ...old, data: next === undefined ? data : { ...data, [name]: next } };
  }
  return records;
}

/** Everything derived as the version says, until nothing changes any more. */
async function settled(app: CompiledApp, start: Records): Promise<Records> {
  let records = start;
  for (let round = 0; round < 4; round += 1) {
    const next: Records = new Map();
    const migrations = new Map([...migrationsOf(app, app, {}).values()].map((one) => [one.before.name, one]));
    const around = pageSurroundings(
      { before: app, after: app, mapping: {}, now, records: reads(records), read: app },
      migrations,
    );
    for (const [form, all] of records) {
      const migration = migrations.get(form);
      if (migration === undefined) continue;
      const of = await around(migration, all);
      const context = (record: StoredRecord) => ({
        ...{ app, form: migration.after, now, matches: testMatches, newId: () => "new" },
        actor: { id: "", administrator: true, roles: new Set<string>(), teams: [] },
        surroundings: of(record).after,
      });
      next.set(
        form,
        all.map((record) => ({ ...record, ...settle(context(record), record) })),
      );
    }
    records = next;
  }
  return records;
}

describe("the impact of a new version", () => {
  it("is the same where only what can differ is read and asked", async () => {
    let sound = 0;
    let told = 0;
    let unread = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { maxLength: 2 }),
        fc.array(change, { minLength: 1, maxLength: 3 }),
        fc.array(damage, { maxLength: 30 }),
        async (earlier, later, damages) => {
          const first = earlier.reduce((app, { does, numbers: by }) => changedBy(app, does, by), template);
          const second = later.reduce((app, { does, numbers: by }) => changedBy(app, does, by), first);
          const [before, after] = [version(first, 1), version(second, 2)];
          if (before === null || after === null) return;
          sound += 1;
          const records = await settled(before, damaged(damages));
          const transition = { before, after, mapping: {}, now, records: reads(records) };
          const migrations = migrationsOf(before, after, {});
          const byFormer = new Map([...migrations.values()].map((one) => [one.before.name, one]));
          const reduced = impactContexts(transition);
          const around = pageSurroundings({ ...transition, read: before }, byFormer);
          for (const [form, all] of records) {
            const migration = byFormer.get(form);
            if (migration === undefined) continue;
            const fields = reduced.read.forms.get(form)?.fields;
            const ofReduced = await reduced.of(form, all);
            const ofAll = await around(migration, all);
            for (const record of all) {
              const less = ofReduced(record);
              const whole = {
                ...less,
                before: { ...less.before, surroundings: ofAll(record).before },
                after: { ...less.after, form: migration.after, surroundings: ofAll(record).after },
              };
              const expected = impactOn(whole, record);
              const read = thin(record, (name) => fields?.has(name) === true);
              expect(impactOn(less, read)).toEqual(expected);
              told += expected.length;
              unread += Object.keys(record.data).length - Object.keys(read.data).length;
            }
          }
        },
      ),
      runs(75),
    );
    // Neither nothing to tell nor nothing to save would show anything.
    expect(sound).toBeGreaterThan(10);
    expect(told).toBeGreaterThan(10);
    expect(unread).toBeGreaterThan(100);
  });
});
