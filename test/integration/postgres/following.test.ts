import pg from "pg";
import { expect, onTestFinished, test, vi } from "vitest";
import type { Store } from "../../../server/store/store.ts";
import { apps, dealApp } from "../../support/deal-app.ts";
import { openTestStore, prepareStorage, temporaryFile } from "../../support/open-test-store.ts";
import { commented, insertion, record } from "../../support/store-record.ts";

async function clientOf(store: Store): Promise<pg.Client> {
  const { location } = store;
  if (!("url" in location)) throw new Error("This store is not in PostgreSQL");
  const client = new pg.Client({ connectionString: location.url });
  client.on("error", () => undefined);
  await client.connect();
  onTestFinished(() => client.end());
  return client;
}

const added = `INSERT INTO event (app, form, record, actor, at, type, body)
  VALUES ('sales', 'deal', $1, 'anna', '2026-03-01', 'commented', '{}')`;

const recordsAfter = async (store: Store, after: number): Promise<readonly string[]> =>
  (await store.records.eventsAfter(after, 100)).map((event) => event.record);

test("an event behind one whose commit is under way is given out behind it", async () => {
  const store = await openTestStore();
  const slow = await clientOf(store);
  await slow.query("BEGIN; SELECT pg_current_xact_id()");
  await slow.query(added, ["slow"]);
  await store.records.commit(apps, [], [commented("quick")]);
  expect(await recordsAfter(store, 0)).toEqual([]);
  expect(await store.records.lastEvent()).toBe(0);
  let heard: readonly string[] = [];
  onTestFinished(store.onEvents(() => void recordsAfter(store, 0).then((found) => (heard = found))));
  expect(await recordsAfter(store, 0)).toEqual([]);
  await slow.query("COMMIT");
  // Nobody tells of that commit: whoever was kept waiting is told to look again.
  await vi.waitFor(() => expect(heard).toEqual(["slow", "quick"]), 3_000);
  await vi.waitFor(async () => expect(await store.records.lastEvent()).toBe(2), 3_000);
});

test("an event behind one that never came is given out once that is sure", async () => {
  const store = await openTestStore();
  const slow = await clientOf(store);
  await slow.query("BEGIN; SELECT pg_current_xact_id()");
  await slow.query(added, ["slow"]);
  await store.records.commit(apps, [], [commented("quick")]);
  expect(await recordsAfter(store, 0)).toEqual([]);
  await slow.query("ROLLBACK");
  await vi.waitFor(async () => expect(await recordsAfter(store, 0)).toEqual(["quick"]), 3_000);
});

test("whoever follows while two processes write sees every event once, in order", async () => {
  const file = await temporaryFile();
  const stores = [await openTestStore({ file }), await openTestStore({ file })] as const;
  const [store] = stores;
  await prepareStorage(store, dealApp);
  const breaking = await clientOf(store);
  const going = { on: true };
  async function write(writer: number): Promise<void> {
    const its = stores[writer % 2] ?? store;
    for (let count = 0; count < 15; count += 1) {
      const id = `w${String(writer)}-${String(count)}`;
      const written = await its.records.commit(apps, [insertion(record(id))], [commented(id), commented(id)]);
      expect(written.ok).toBe(true);
    }
  }
  async function breakOff(): Promise<void> {
    while (going.on) {
      await breaking.query("BEGIN; SELECT pg_current_xact_id()");
      await breaking.query(added, ["never"]);
      await breaking.query("ROLLBACK");
    }
  }
  const all = 16 * 15 * 2;
  async function follow(its: Store): Promise<readonly number[]> {
    const seen: number[] = [];
    const names: string[] = [];
    while (names.length < all) {
      const events = await its.records.eventsAfter(seen.at(-1) ?? 0, 7);
      seen.push(...events.map(({ id }) => id));
      names.push(...events.map((event) => event.record));
    }
    expect(new Set(names).size).toBe(all / 2);
    return seen;
  }
  const following = [...stores, store].map(follow);
  const broken = breakOff();
  await Promise.all(Array.from({ length: 16 }, (_, writer) => write(writer)));
  going.on = false;
  await broken;
  const [one, two, three] = await Promise.all(following);
  expect(one).toEqual(one?.toSorted((a, b) => a - b));
  expect(two).toEqual(one);
  expect(three).toEqual(one);
});
