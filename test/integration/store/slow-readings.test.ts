import { expect, test } from "vitest";
import { ReadingAbandoned } from "../../../server/store/reading-abandoned.ts";
import { ReadingTooLong } from "../../../server/store/reading-too-long.ts";
import type { RecordQuery, Store } from "../../../server/store/store.ts";
import { apps, dealApp } from "../../support/deal-app.ts";
import { endlessForm } from "../../support/endless-form.ts";
import { openTestStore, prepareStorage } from "../../support/open-test-store.ts";
import { insertAll, insertion, record } from "../../support/store-record.ts";

const at = { now: "2026-03-01T08:00:00.000Z", timeZone: "UTC", actor: null };
const asked = { app: dealApp, where: null, at, search: null, trashed: false };
const deals: RecordQuery = { ...asked, form: "deal", sort: [], limit: 10, after: null };
const accounts: RecordQuery = { ...deals, form: "account" };
const totals = {
  ...asked,
  form: "deal",
  group: [],
  measures: [{ aggregate: "count", field: null }],
} as const;

/** A store in which reading deals comes to no end, and reading accounts does. */
async function openEndless(readingLimit?: number): Promise<Store> {
  const store = await openTestStore({ readingLimit });
  await prepareStorage(store, dealApp);
  await insertAll(store, dealApp, [record("d1"), record("a1", { name: "ACME" }, { form: "account" })]);
  await endlessForm(store.location, "deal");
  return store;
}

async function reason(reading: Promise<unknown>): Promise<unknown> {
  return reading.then(
    () => "read",
    (error: unknown) => error,
  );
}

test("what takes longer than a reading may is ended and told, and those behind it are read", async () => {
  const store = await openEndless(400);
  const readings = [
    () => store.records.list(deals),
    () => store.records.count(deals),
    () => store.records.aggregate(totals),
    () => store.records.scan(dealApp, "deal", 10, null),
  ];
  for (const read of readings) expect(await reason(read())).toBeInstanceOf(ReadingTooLong);
  expect((await store.records.list(accounts)).records.map(({ id }) => id)).toEqual(["a1"]);
});

test("whoever goes away makes room at once, whether their reading runs or waits", async () => {
  const store = await openEndless();
  const leaving = Array.from({ length: 6 }, () => new AbortController());
  const readings = leaving.flatMap(({ signal }) => [
    reason(store.records.list({ ...deals, signal })),
    reason(store.records.count({ ...deals, signal })),
    reason(store.records.aggregate({ ...totals, signal })),
  ]);
  const behind = store.records.list(accounts);
  const waits = Symbol("waits");
  const soon = new Promise((resolve) => setTimeout(resolve, 200, waits));
  expect(await Promise.race([behind, ...readings, soon])).toBe(waits);
  for (const one of leaving) one.abort();
  for (const one of await Promise.all(readings)) expect(one).toBeInstanceOf(ReadingAbandoned);
  expect((await behind).records).toHaveLength(1);
  const signal = AbortSignal.abort();
  expect(await reason(store.records.list({ ...accounts, limit: 9, signal }))).toBeInstanceOf(
    ReadingAbandoned,
  );
});

test("readings without end hold up neither who reads a record nor who writes one", async () => {
  const store = await openEndless();
  const leaving = Array.from({ length: 20 }, () => new AbortController());
  const endless = leaving.map(({ signal }) => reason(store.records.list({ ...deals, signal })));
  expect((await store.records.get(dealApp, "account", "a1"))?.data).toEqual({ name: "ACME" });
  expect(await store.records.events("sales", "a1", null, 10)).toEqual([]);
  const added = insertion(record("a2", {}, { form: "account" }));
  expect((await store.records.commit(apps, [added], [])).ok).toBe(true);
  for (const one of leaving) one.abort();
  await Promise.all(endless);
});
