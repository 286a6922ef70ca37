import { expect, test } from "vitest";
import { openStore } from "../../../server/store/open-store.ts";
import type { Store, StoreTransaction } from "../../../server/store/store.ts";
import { apps, dealApp } from "../../support/deal-app.ts";
import { openTestStore, prepareStorage, temporaryFile } from "../../support/open-test-store.ts";
import { onPostgres, testLocation } from "../../support/test-database.ts";
import { commented, insertion, record } from "../../support/store-record.ts";

const created = { createdAt: "2026-03-01T08:00:00.000Z", createdBy: "anna", draftRevision: 0 };
const app = { name: "sales", title: "Sales", currentVersion: 1, installedTemplate: null, ...created };
const version = {
  app: "sales",
  version: 1,
  document: "{}",
  author: "anna",
  note: null,
  createdAt: created.createdAt,
};

/** App, version, members, tables and a record: what installing a template does. */
async function install(tx: StoreTransaction): Promise<void> {
  await tx.apps.create(app);
  await tx.versions.create(version);
  await tx.members.replace("sales", [{ role: "rep", kind: "user", member: "anna" }]);
  await tx.applyStoragePlan(dealApp, [
    { do: "create-form", form: "deal" },
    { do: "create-form", form: "account" },
  ]);
  await tx.records.commit(apps, [insertion(record("d1", { name: "one" }))], [commented("d1")]);
}

async function whatIsThere(store: Store): Promise<unknown> {
  return {
    apps: (await store.apps.list()).length,
    versions: (await store.versions.list("sales")).length,
    members: (await store.members.list("sales")).length,
    events: (await store.records.eventsAfter(0, 10)).length,
  };
}

test("system data, tables, records and events are written together", async () => {
  const store = await openTestStore();
  await store.transact(install);
  expect(await whatIsThere(store)).toEqual({ apps: 1, versions: 1, members: 1, events: 1 });
  expect(await store.records.get(dealApp, "deal", "d1")).toMatchObject({ data: { name: "one" } });
});

test("a failure at the end leaves nothing of it, tables included, and it can be done again", async () => {
  const store = await openTestStore();
  const failing = store.transact(async (tx) => {
    await install(tx);
    throw new Error("at the very end");
  });
  await expect(failing).rejects.toThrow("at the very end");
  expect(await whatIsThere(store)).toEqual({ apps: 0, versions: 0, members: 0, events: 0 });
  await expect(store.records.get(dealApp, "deal", "d1")).rejects.toThrow("no table");
  await store.transact(install);
  // An event behind an id that was taken back is given out once no transaction runs that might still bring it.
  await expect.poll(() => whatIsThere(store)).toEqual({ apps: 1, versions: 1, members: 1, events: 1 });
});

test("a transaction sees its own writes, and nobody else does before its end", async () => {
  const store = await openTestStore();
  await prepareStorage(store, dealApp);
  await store.transact(async (tx) => {
    await tx.apps.create(app);
    await tx.records.commit(apps, [insertion(record("d1"))], []);
    expect(await tx.apps.byName("sales")).toEqual(app);
    expect(await tx.records.get(dealApp, "deal", "d1")).toBeDefined();
    expect(await store.apps.byName("sales")).toBeUndefined();
    expect(await store.records.get(dealApp, "deal", "d1")).toBeUndefined();
  });
  expect(await store.apps.byName("sales")).toEqual(app);
});

test("a conflict undoes its own commit and leaves the rest of the transaction", async () => {
  const store = await openTestStore();
  await prepareStorage(store, dealApp);
  await store.transact(async (tx) => {
    const results = await Promise.all([
      tx.records.commit(apps, [insertion(record("d1", { code: "A" }))], []),
      tx.records.commit(
        apps,
        [insertion(record("d2")), insertion(record("d3", { code: "A" }))],
        [commented("d2")],
      ),
      tx.records.commit(apps, [insertion(record("d4"))], []),
    ]);
    expect(results.map(({ ok }) => ok)).toEqual([true, false, true]);
  });
  const records = await store.records.getMany(dealApp, "deal", ["d1", "d2", "d3", "d4"]);
  expect(records.map(({ id }) => id).toSorted()).toEqual(["d1", "d4"]);
  expect(await store.records.eventsAfter(0, 10)).toEqual([]);
});

test("what was committed is there after closing and opening again", async () => {
  const file = await temporaryFile();
  const first = await openStore(await testLocation(file));
  await first.transact(install);
  await first.close();
  const second = await openTestStore({ file });
  expect(await whatIsThere(second)).toEqual({ apps: 1, versions: 1, members: 1, events: 1 });
  expect(await second.records.get(dealApp, "deal", "d1")).toMatchObject({ data: { name: "one" } });
});

test("listeners hear of each commit that wrote events, until they listen no more", async () => {
  const store = await openTestStore();
  await prepareStorage(store, dealApp);
  let heard = 0;
  const forget = store.onEvents(() => (heard += 1));
  await store.records.commit(apps, [insertion(record("d2"))], [commented("d2")]);
  const first = heard;
  expect(first).toBeGreaterThan(0);
  await store.transact((tx) => tx.records.commit(apps, [], [commented("d2")]));
  expect(heard).toBeGreaterThan(first);
  forget();
  const last = heard;
  await store.records.commit(apps, [], [commented("d2")]);
  expect(heard).toBe(last);
});

// Where others write too, listeners are told once more than need be.
test.skipIf(onPostgres())("listeners hear of nothing else", async () => {
  const store = await openTestStore();
  await prepareStorage(store, dealApp);
  let heard = 0;
  store.onEvents(() => (heard += 1));
  await store.records.commit(apps, [insertion(record("d1"))], []);
  expect(heard).toBe(0);
  await store.records.commit(apps, [insertion(record("d2"))], [commented("d2")]);
  expect(heard).toBe(1);
});

test("removing an app takes everything of it and nothing of others", async () => {
  const store = await openTestStore();
  await store.transact(install);
  await store.transact((tx) => tx.apps.create({ ...app, name: "other" }));
  await store.transact((tx) => tx.apps.remove("sales"));
  expect(await whatIsThere(store)).toEqual({ apps: 1, versions: 0, members: 0, events: 0 });
  await expect(store.records.get(dealApp, "deal", "d1")).rejects.toThrow("no table");
});
