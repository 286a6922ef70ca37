import { expect, test } from "vitest";
import type { Store, StoredRecord } from "../../../server/store/store.ts";
import { apps, dealApp } from "../../support/deal-app.ts";
import { openTestStore, prepareStorage } from "../../support/open-test-store.ts";
import { insertAll, record, update } from "../../support/store-record.ts";

async function openDeals(): Promise<Store> {
  const store = await openTestStore();
  await prepareStorage(store, dealApp);
  return store;
}

async function readDeal(store: Store, id: string): Promise<StoredRecord> {
  const read = await store.records.get(dealApp, "deal", id);
  if (read === undefined) throw new Error(`${id} is not there`);
  return read;
}

test("of a record what differs from what was read is written, and nothing else", async () => {
  const store = await openDeals();
  await insertAll(store, dealApp, [record("d1", { name: "Anna", count: 4, note: "old" })]);
  const read = await readDeal(store, "d1");
  const next = { ...read, revision: 2, data: { name: "Anna", count: 5 } };
  // What is said to have been there before, and is to be there now, is not looked at.
  const was = { ...read, data: { ...read.data, name: "Anna", code: "A-9" } };
  const told = { ...next, data: { ...next.data, code: "A-9" } };
  expect((await store.records.commit(apps, [update(told, was)], [])).ok).toBe(true);
  await store.transact(() => Promise.resolve());
  const after = await readDeal(store, "d1");
  expect(after.data).toEqual({ name: "Anna", count: 5 });
  expect(after).toMatchObject({ revision: 2, seq: 2, title: "Title of d1", updatedBy: "anna" });
});

test("all of a record is written that another version wrote", async () => {
  const store = await openDeals();
  await insertAll(store, dealApp, [record("d1", { name: "Anna" })]);
  const read = await readDeal(store, "d1");
  const was = { ...read, version: read.version - 1, data: { name: "Ben" } };
  await store.records.commit(apps, [update({ ...read, data: { name: "Ben" } }, was)], []);
  await store.transact(() => Promise.resolve());
  expect((await readDeal(store, "d1")).data).toEqual({ name: "Ben" });
});
