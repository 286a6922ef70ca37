import pg from "pg";
import { expect, onTestFinished, test, vi } from "vitest";
import { openPostgresStore } from "../../../server/store/postgres/open-postgres-store.ts";
import { QueueFull } from "../../../server/store/queue-full.ts";
import { StoreClosed } from "../../../server/store/store-closed.ts";
import { StoreUnavailable } from "../../../server/store/store-unavailable.ts";
import type { Store } from "../../../server/store/store.ts";
import { apps, dealApp } from "../../support/deal-app.ts";
import { openTestStore, prepareStorage } from "../../support/open-test-store.ts";
import { commented, insertAll, insertion, record } from "../../support/store-record.ts";

function urlOf({ location }: Store): string {
  if (!("url" in location)) throw new Error("This store is not in PostgreSQL");
  return location.url;
}

/** Ends every connection of the store from the side of the server. */
async function cut(store: Store): Promise<void> {
  const client = new pg.Client({ connectionString: urlOf(store) });
  await client.connect();
  await client.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
  );
  await client.end();
}

test("connections that are cut while nothing runs are simply replaced", async () => {
  const store = await openTestStore();
  await prepareStorage(store, dealApp);
  await insertAll(store, dealApp, [record("d1", { name: "Anna" })]);
  for (let time = 0; time < 5; time += 1) {
    await cut(store);
    await vi.waitFor(async () => expect(await store.records.get(dealApp, "deal", "d1")).toBeDefined(), 2_000);
    await vi.waitFor(() => store.transact((tx) => tx.settings.put("time", time)), 2_000);
    expect(await store.settings.get("time")).toBe(time);
  }
});

test("what is cut under way is told to be unavailable, written whole or not at all, and goes on by itself", async () => {
  const store = await openTestStore();
  await prepareStorage(store, dealApp);
  const acknowledged: string[] = [];
  const failures: unknown[] = [];
  const going = { on: true };
  async function write(writer: number): Promise<void> {
    for (let count = 0; going.on; count += 1) {
      const id = `w${String(writer)}-${String(count)}`;
      try {
        await store.records.commit(apps, [insertion(record(id))], [commented(id)]);
        acknowledged.push(id);
      } catch (error) {
        failures.push(error);
      }
    }
  }
  const writing = Array.from({ length: 8 }, (_, writer) => write(writer));
  for (let time = 0; time < 10; time += 1) {
    await new Promise((resolve) => setTimeout(resolve, 60));
    await cut(store);
  }
  going.on = false;
  await Promise.all(writing);
  expect(failures.length).toBeGreaterThan(0);
  for (const failure of failures) expect(failure).toBeInstanceOf(StoreUnavailable);
  const there = await vi.waitFor(() => store.records.ids(dealApp, "deal", 10_000, null), 2_000);
  expect(there).toEqual(expect.arrayContaining(acknowledged));
  // What was broken off leaves numbers without an event.
  await vi.waitFor(async () => {
    const told = (await store.records.eventsAfter(0, 10_000)).map((event) => event.record);
    expect(told.toSorted()).toEqual([...there].toSorted());
  }, 3_000);
});

test("claims are lost with the connection, and what happens elsewhere is heard again", async () => {
  const store = await openTestStore();
  const other = await openPostgresStore(urlOf(store));
  onTestFinished(() => other.close());
  expect(await store.claim("work")).toBe("taken");
  await cut(store);
  await vi.waitFor(async () => expect(await store.claim("work")).toBe("taken"), 3_000);
  const heard = vi.fn();
  onTestFinished(store.onEvents(heard));
  await vi.waitFor(() => other.records.commit(apps, [], [commented("d1")]), 3_000);
  await vi.waitFor(() => expect(heard).toHaveBeenCalled(), 3_000);
});

test("a database that is not there is told so at once", async () => {
  const store = await openTestStore();
  const url = new URL(urlOf(store));
  url.pathname = "/nothing_of_that_name";
  await expect(openPostgresStore(url.href)).rejects.toMatchObject({ cause: { code: "3D000" } });
  url.port = "1";
  await expect(openPostgresStore(url.href)).rejects.toBeInstanceOf(StoreUnavailable);
});

test("more writes than may wait are refused, and after the end all of them", async () => {
  const store = await openPostgresStore(urlOf(await openTestStore()), { queue: 3 });
  const write = () => store.records.commit(apps, [], [commented("d1")]);
  const results = await Promise.allSettled(Array.from({ length: 10 }, write));
  const refused = results.flatMap((result) =>
    result.status === "rejected" ? [result.reason as unknown] : [],
  );
  expect(refused).toHaveLength(7);
  for (const reason of refused) expect(reason).toBeInstanceOf(QueueFull);
  await store.close();
  await expect(write()).rejects.toBeInstanceOf(StoreClosed);
});
