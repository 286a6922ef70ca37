import { copyFile } from "node:fs/promises";
import { expect, test } from "vitest";
import type { RecordStore } from "../../../server/store/store.ts";
import { apps, dealApp } from "../../support/deal-app.ts";
import { openTestStore, prepareStorage, temporaryFile } from "../../support/open-test-store.ts";
import { insertion, record } from "../../support/store-record.ts";

const serial = ["sales", "deal", "code", 2026] as const;
const draw = (records: RecordStore, count?: number) => records.nextSerial(...serial, count);
const insert = (records: RecordStore, id: string) => records.commit(apps, [insertion(record(id))], []);

async function openDeals() {
  const file = await temporaryFile();
  const store = await openTestStore({ file });
  await prepareStorage(store, dealApp);
  return { file, store };
}

/** What the next process finds, should this one end now. */
async function storeAfterKill(file: string) {
  const copy = await temporaryFile();
  await copyFile(file, copy);
  await copyFile(`${file}-wal`, `${copy}-wal`);
  return openTestStore({ file: copy });
}

test("a number that a record may hold is not drawn again after the process was killed", async () => {
  const { file, store } = await openDeals();
  expect(await draw(store.records, 3)).toBe(1);
  await insert(store.records, "d1");
  expect(await draw(store.records)).toBe(4);
  const next = await storeAfterKill(file);
  // Nothing was written since the fourth was drawn.
  expect(await next.records.lastSerial(...serial)).toBe(3);
  await insert(store.records, "d2");
  expect(await draw((await storeAfterKill(file)).records)).toBe(5);
});

test("a number is safe though the transaction that was to keep it met a conflict", async () => {
  const { file, store } = await openDeals();
  await insert(store.records, "d1");
  expect(await draw(store.records)).toBe(1);
  expect(await insert(store.records, "d1")).toMatchObject({ ok: false });
  await Promise.all(["d1", "d2", "d3"].map((id) => insert(store.records, id)));
  expect(await draw((await storeAfterKill(file)).records)).toBe(2);
});

test("a transaction draws behind whoever drew before, and gives its numbers back where it is undone", async () => {
  const { store } = await openDeals();
  expect(await draw(store.records)).toBe(1);
  await store.transact(async (tx) => {
    expect(await draw(tx.records, 2)).toBe(2);
  });
  expect(await draw(store.records)).toBe(4);
  const undone = store.transact(async (tx) => {
    expect(await draw(tx.records, 10)).toBe(5);
    throw new Error("undone");
  });
  await expect(undone).rejects.toThrow("undone");
  expect(await draw(store.records)).toBe(5);
});

test("whoever draws while a transaction is open gets what that leaves", async () => {
  const { store } = await openDeals();
  expect(await draw(store.records)).toBe(1);
  let beside: Promise<number> | undefined;
  await store.transact(async (tx) => {
    beside = draw(store.records);
    expect(store.records.serialAtHand(...serial)).toBeNull();
    expect(await draw(tx.records, 5)).toBe(2);
  });
  expect(await beside).toBe(7);
  expect(store.records.serialAtHand(...serial)).toBe(7);
});
