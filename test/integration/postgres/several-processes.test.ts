import { expect, onTestFinished, test, vi } from "vitest";
import type { Store } from "../../../server/store/store.ts";
import { VersionGone } from "../../../server/store/version-gone.ts";
import { apps, dealApp } from "../../support/deal-app.ts";
import { openTestStore, prepareStorage, temporaryFile } from "../../support/open-test-store.ts";
import { storeApp, storeForm } from "../../support/store-app.ts";
import { commented, insertAll, insertion, record, update } from "../../support/store-record.ts";

const created = { createdAt: "2026-03-01T08:00:00.000Z", createdBy: "anna", draftRevision: 0 };
const row = { name: "sales", title: "Sales", currentVersion: 1, installedTemplate: null, ...created };
const text = { type: "string" } as const;

/** Two stores on one database, as two processes have them. */
async function two(): Promise<readonly [Store, Store]> {
  const file = await temporaryFile();
  return [await openTestStore({ file }), await openTestStore({ file })];
}

test("what one process writes, the other one reads", async () => {
  const [one, other] = await two();
  await prepareStorage(one, dealApp);
  await insertAll(one, dealApp, [record("d1", { name: "Anna" })]);
  expect(await other.records.get(dealApp, "deal", "d1")).toMatchObject({ data: { name: "Anna" } });
  await other.records.commit(apps, [update(record("d1", { name: "Ben" }, { revision: 2 }), 1)], []);
  expect(await one.records.get(dealApp, "deal", "d1")).toMatchObject({ data: { name: "Ben" }, seq: 2 });
});

test("who asks what is true now is told what another process wrote before, and nothing is read again otherwise", async () => {
  const [one, other] = await two();
  await one.transact((tx) => tx.apps.create(row));
  const now = await other.now();
  expect((await now.apps.byName("sales"))?.title).toBe("Sales");
  expect(await other.now()).toBe(now);
  const again = await (await other.now()).apps.byName("sales");
  expect(again).toBe(await now.apps.byName("sales"));
  await one.transact((tx) => tx.apps.update("sales", { title: "Deals" }));
  expect((await (await other.now()).apps.byName("sales"))?.title).toBe("Deals");
  await other.transact((tx) => tx.apps.update("sales", { title: "Offers" }));
  expect((await (await other.now()).apps.byName("sales"))?.title).toBe("Offers");
  expect((await (await one.now()).apps.byName("sales"))?.title).toBe("Offers");
});

test("what one process writes, the other one hears of within a second", async () => {
  const [one, other] = await two();
  await prepareStorage(one, dealApp);
  const heard = vi.fn();
  onTestFinished(other.onEvents(heard));
  await vi.waitFor(() => expect(heard).toHaveBeenCalled(), 2_000);
  heard.mockClear();
  await one.records.commit(apps, [insertion(record("d1"))], [commented("d1")]);
  await vi.waitFor(() => expect(heard).toHaveBeenCalled(), 1_000);
  expect(await other.records.eventsAfter(0, 10)).toHaveLength(1);
});

test("a version that one process made current is that of the other one at once, and the one before is gone", async () => {
  const [one, other] = await two();
  const version = (number: number, fields: Parameters<typeof storeForm>[1]) => ({
    ...storeApp([storeForm("deal", fields)]),
    version: number,
  });
  const [before, after] = [version(1, { name: text }), version(2, { name: text, size: { type: "integer" } })];
  await one.transact(async (tx) => {
    await tx.apps.create(row);
    await tx.applyStoragePlan(before, [{ do: "create-form", form: "deal" }]);
  });
  await insertAll(other, before, [record("d1", { name: "one" })]);
  await one.transact(async (tx) => {
    await tx.apps.update("sales", { currentVersion: 2 });
    await tx.applyStoragePlan(after, [{ do: "add-field", form: "deal", field: "size" }], before);
  });
  const stale = other.records.commit(new Map([["sales", before]]), [insertion(record("d2"))], []);
  await expect(stale).rejects.toBeInstanceOf(VersionGone);
  await insertAll(other, after, [record("d3", { size: 3 })]);
  expect(await other.records.get(after, "deal", "d3")).toMatchObject({ data: { size: 3 } });
  expect(await other.records.ids(after, "deal", 10, null)).toEqual(["d1", "d3"]);
});

test("a table that one process dropped is not there for the other one, and a new one of its name is", async () => {
  const [one, other] = await two();
  await one.transact((tx) => tx.apps.create(row));
  await prepareStorage(one, dealApp);
  await insertAll(other, dealApp, [record("d1")]);
  await one.transact((tx) => tx.apps.remove("sales"));
  await expect(other.records.get(dealApp, "deal", "d1")).rejects.toThrow("no table");
  await one.transact((tx) => tx.apps.create(row));
  await prepareStorage(one, dealApp);
  expect(await other.records.get(dealApp, "deal", "d1")).toBeUndefined();
});

test("transactions are alone, in whichever process", async () => {
  const [one, other] = await two();
  await one.transact((tx) => tx.settings.put("count", 0));
  const add = (store: Store) =>
    store.transact(async (tx) => {
      const count = (await tx.settings.get("count")) as number;
      await tx.settings.put("count", count + 1);
    });
  await Promise.all(Array.from({ length: 40 }, (_, index) => add(index % 2 === 0 ? one : other)));
  expect(await one.settings.get("count")).toBe(40);
});

test("of 64 that start from the same reading in two processes one wins", async () => {
  const [one, other] = await two();
  await prepareStorage(one, dealApp);
  await insertAll(one, dealApp, [record("d1", { count: 0 })]);
  const results = await Promise.all(
    Array.from({ length: 64 }, (_, count) =>
      (count % 2 === 0 ? one : other).records.commit(
        apps,
        [update(record("d1", { count }, { revision: 2 }), 1)],
        [commented("d1")],
      ),
    ),
  );
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await one.records.eventsAfter(0, 100)).toHaveLength(1);
});

test("commits that write the same records in opposite orders all end", async () => {
  const [one, other] = await two();
  await prepareStorage(one, dealApp);
  const ids = ["a", "b"];
  await insertAll(
    one,
    dealApp,
    ids.map((id) => record(id, { count: 0 })),
  );
  async function raise(store: Store, order: readonly string[]): Promise<boolean> {
    const stored = await Promise.all(order.map((id) => store.records.get(dealApp, "deal", id)));
    const changes = stored.map((found) =>
      update(record(found?.id ?? "", { count: 1 + Number(found?.data["count"]) }), found?.seq ?? 0),
    );
    return (await store.records.commit(apps, changes, [])).ok || raise(store, order);
  }
  const times = 20;
  const raised = Array.from({ length: times }, (_, index) =>
    raise(index % 2 === 0 ? one : other, index % 3 === 0 ? ids : ids.toReversed()),
  );
  await Promise.all(raised);
  const counts = await one.records.getMany(dealApp, "deal", ids);
  expect(counts.map(({ data }) => data["count"])).toEqual([times, times]);
});

test("work that was claimed is done by one process, until it gives it back or ends", async () => {
  const file = await temporaryFile();
  const other = await openTestStore({ file });
  const { openStore } = await import("../../../server/store/open-store.ts");
  const one = await openStore(other.location);
  expect(await one.claim("work")).toBe("taken");
  expect(await one.claim("work")).toBe("held");
  expect(await other.claim("work")).toBe("elsewhere");
  expect(await other.claim("other work")).toBe("taken");
  await one.release("work");
  expect(await other.claim("work")).toBe("taken");
  await other.release("work");
  expect(await one.claim("work")).toBe("taken");
  await one.close();
  await vi.waitFor(async () => expect(await other.claim("work")).toBe("taken"), 2_000);
});
