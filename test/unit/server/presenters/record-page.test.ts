import { expect, test } from "vitest";
import type { RecordData } from "../../../../runtime/core/record.ts";
import type { RecordView } from "../../../../runtime/contract/generated/contract.ts";
import { recordPage } from "../../../../server/presenters/record-page.ts";
import type { Services } from "../../../../server/services.ts";
import type { StoredRecord } from "../../../../server/store/store.ts";
import {
  compiled,
  contextFor,
  testActor,
  type TestActor,
  testMatches,
  testRecord,
} from "../../../support/engine.ts";
import { smallApp } from "../../../support/small-app.ts";

const fresh = () =>
  compiled(
    smallApp(
      {
        schema: {
          type: "object",
          properties: {
            name: { type: "string", maxLength: 120 },
            due: { type: "string", format: "date" },
            mine: { type: "string", "x-visibleWhen": { properties: { _owner: { "x-actor": "self" } } } },
            secret: { type: "string" },
          },
        },
        checks: [
          {
            name: "not-overdue",
            when: {
              anyOf: [
                { not: { required: ["due"] } },
                { properties: { due: { "x-relative": { op: "ge", to: "today" } } } },
              ],
            },
            message: { en: "It is overdue.", "zh-CN": "已逾期。" },
          },
        ],
        access: [
          {
            role: "rep",
            can: ["read", "update"],
            records: "all",
            fields: { secret: "hidden", mine: "read" },
          },
          { role: "boss", can: ["read", "update"], records: "all", fields: { mine: "read" } },
        ],
      },
      {
        roles: [
          { name: "rep", title: "Rep" },
          { name: "boss", title: "Boss" },
        ],
      },
    ),
  );

const app = fresh();
const context = contextFor(app);

function stored(data: RecordData): StoredRecord {
  return { ...testRecord(context, { data }), title: "Deal", seq: 1, deletedAt: null };
}

interface Asked {
  readonly now?: string;
  readonly actor?: TestActor;
  readonly locale?: "en" | "zh-CN";
  readonly of?: typeof app;
}

const rep: TestActor = { id: "u1", roles: ["rep"] };
const boss: TestActor = { id: "u1", roles: ["boss"] };

async function page(record: StoredRecord, asked: Asked = {}): Promise<RecordView> {
  const { now = "2026-03-10T04:00:00.000Z", actor = boss, locale = "en", of = app } = asked;
  const form = of.forms.get("deal");
  if (form === undefined) throw new Error("no form");
  const services = { now: () => now, newId: () => "new", matches: testMatches } as unknown as Services;
  const place = { app: of, form, actor: testActor(of, actor) };
  return JSON.parse(await recordPage(services, place, record, locale)) as RecordView;
}

test("a record is overdue from the next day on, though nobody wrote it", async () => {
  const record = stored({ due: "2026-03-10" });
  expect((await page(record)).warnings).toEqual([]);
  const next = await page(record, { now: "2026-03-11T04:00:00.000Z" });
  expect(next.warnings).toMatchObject([{ message: "It is overdue." }]);
  expect((await page(record)).warnings).toEqual([]);
});

test("what a condition shows to one person is not shown to the next one with the same rights", async () => {
  const record = stored({ name: "A" });
  expect((await page(record, { actor: rep })).access).toHaveProperty("mine");
  expect((await page(record, { actor: { ...rep, id: "u2" } })).access).not.toHaveProperty("mine");
  expect((await page(record, { actor: rep })).access).toHaveProperty("mine");
});

test("what one role may see of a record is not shown to another", async () => {
  const other = fresh();
  const record = stored({ name: "A", secret: "B" });
  for (let round = 0; round < 2; round += 1) {
    expect((await page(record, { actor: boss, of: other })).data).toHaveProperty("secret");
    expect((await page(record, { actor: rep, of: other })).data).not.toHaveProperty("secret");
  }
});

test("a record is told in the language of who asks", async () => {
  const record = stored({ name: "x".repeat(121) });
  const english = (await page(record)).warnings[0]?.message;
  expect((await page(record, { locale: "zh-CN" })).warnings[0]?.message).not.toBe(english);
  expect((await page(record)).warnings[0]?.message).toBe(english);
});

test("a record that was shown as one version has it is shown anew as the next one does", async () => {
  const record = stored({ name: "A" });
  const next = compiled(smallApp(), 2);
  expect((await page(record)).appVersion).toBe(1);
  expect((await page(record, { of: next })).appVersion).toBe(2);
});

test("a record that asks for nothing else is made into a page once", async () => {
  const plain = compiled(smallApp());
  const record = stored({ name: "A" });
  const first = await page(record, { of: plain });
  // Whoever changed it in place would be told from who makes it anew.
  (record as { title: string }).title = "Another";
  expect(await page(record, { of: plain })).toEqual(first);
});
