import { expect, onTestFinished, test } from "vitest";
import { longReads, type LendPlace, type ReadingBounds } from "../../../server/store/long-reads.ts";
import { createMemory } from "../../../server/store/memory.ts";
import { QueueFull } from "../../../server/store/queue-full.ts";
import { ReadingAbandoned } from "../../../server/store/reading-abandoned.ts";
import { ReadingTooLong } from "../../../server/store/reading-too-long.ts";
import { unobserved } from "../../../server/store/store-observer.ts";
import { openSqliteStore } from "../../../server/store/sqlite/open-sqlite-store.ts";
import { rememberedRows } from "../../../server/store/remembered-rows.ts";
import type { OpenConnection, SqlDriver } from "../../../server/store/sqlite/sql-driver.ts";
import { sqlite3Driver } from "../../../server/store/sqlite/sqlite3-driver.ts";
import { apps, dealApp } from "../../support/deal-app.ts";
import { prepareStorage, temporaryFile } from "../../support/open-test-store.ts";
import { insertion, record, update } from "../../support/store-record.ts";

/** One place at which every reading takes until it is let go, or is interrupted so many times. */
function slow(bounds: ReadingBounds = {}, interrupts = 1) {
  const begun: string[] = [];
  let release = (): void => undefined;
  let interrupt = (): void => undefined;
  const lend: LendPlace = (reading) =>
    reading({
      all: (sql) =>
        new Promise((resolve, reject) => {
          begun.push(sql);
          if (sql === "quick") return resolve([]);
          release = () => resolve([]);
          let left = interrupts;
          interrupt = () => {
            left -= 1;
            if (left === 0) reject(Object.assign(new Error("ended"), { code: "SQLITE_INTERRUPT" }));
          };
        }),
      interrupt: () => Promise.resolve(interrupt()),
    });
  const reads = longReads([lend], unobserved, bounds);
  const ask = (person: string, sql: string, signal?: AbortSignal) =>
    reads({ at: { now: "", timeZone: "UTC", actor: { id: person, teams: [] } }, signal }).all(sql);
  return { begun, reads, ask, release: () => release() };
}

test("one place reads one thing after the other, and people take turns in the order in which they asked", async () => {
  const { begun, ask, release } = slow();
  const asked = ["a1", "a2", "a3", "b1", "c1", "b2"];
  const all = asked.map((sql) => ask(sql.slice(0, 1), sql));
  for (let done = 1; done <= asked.length; done += 1) {
    await expect.poll(() => begun.length).toBe(done);
    release();
  }
  await Promise.all(all);
  expect(begun).toEqual(["a1", "a2", "b1", "c1", "a3", "b2"]);
});

test("where as many wait as may, the last one goes of whoever has the most, and is let in later", async () => {
  const { begun, ask, release } = slow({ most: 2 });
  const first = [ask("a", "a1"), ask("a", "a2")];
  const last = ask("a", "a3");
  await expect(ask("a", "a4")).rejects.toBeInstanceOf(QueueFull);
  const other = ask("b", "b1");
  await expect(last).rejects.toBeInstanceOf(QueueFull);
  release();
  await expect.poll(() => begun.length).toBe(2);
  const again = ask("a", "a3");
  for (let done = 3; done <= 5; done += 1) {
    release();
    await expect.poll(() => begun.length).toBe(Math.min(done, 4));
  }
  await Promise.all([...first, other, again]);
  expect(begun).toEqual(["a1", "a2", "b1", "a3"]);
});

test("what fails makes room for who waits", async () => {
  const all = (sql: string) => (sql === "bad" ? Promise.reject(new Error("bad")) : Promise.resolve([]));
  const reads = longReads([(reading) => reading({ all, interrupt: () => Promise.resolve() })], unobserved)();
  const [bad, good] = await Promise.allSettled([reads.all("bad"), reads.all("good")]);
  expect([bad.status, good.status]).toEqual(["rejected", "fulfilled"]);
});

test("what runs past the limit is ended, as often as it takes, and who waits so long is asked to come again", async () => {
  const { begun, ask } = slow({ limit: 50 }, 3);
  const [running, waiting] = await Promise.allSettled([ask("a", "slow"), ask("b", "waiting")]);
  expect([running, waiting]).toMatchObject([
    { reason: expect.any(ReadingTooLong) as unknown },
    { reason: expect.any(QueueFull) as unknown },
  ]);
  expect(await ask("b", "quick")).toEqual([]);
  expect(begun).toEqual(["slow", "quick"]);
});

test("nobody reads at a place before what was to be ended there is", async () => {
  let inform = (): void => undefined;
  const begun: string[] = [];
  const lend: LendPlace = (reading) =>
    reading({
      all: (sql) => {
        begun.push(sql);
        return new Promise((resolve) => setTimeout(resolve, sql === "a" ? 40 : 0, []));
      },
      interrupt: () => new Promise((resolve) => (inform = resolve)),
    });
  const reads = longReads([lend], unobserved, { limit: 5_000 });
  const leaving = new AbortController();
  const first = reads({ signal: leaving.signal }).all("a");
  const second = reads().all("b");
  await expect.poll(() => begun.length).toBe(1);
  leaving.abort();
  await new Promise((resolve) => setTimeout(resolve, 80));
  expect(begun).toEqual(["a"]);
  inform();
  expect([await first, await second, begun]).toEqual([[], [], ["a", "b"]]);
});

test("who goes away neither runs nor waits any more", async () => {
  const { begun, ask, release } = slow();
  const leaving = new AbortController();
  const left = [ask("a", "a1", leaving.signal), ask("a", "a2", leaving.signal)];
  const stays = ask("a", "a3");
  await expect.poll(() => begun.length).toBe(1);
  leaving.abort();
  const ends = await Promise.allSettled(left);
  for (const end of ends) expect(end).toMatchObject({ reason: expect.any(ReadingAbandoned) as unknown });
  await expect.poll(() => begun.length).toBe(2);
  release();
  expect(await stays).toEqual([]);
  expect(begun).toEqual(["a1", "a3"]);
});

test("who asks for what somebody else asked for before has it, though the other goes away", async () => {
  const { begun, reads, release } = slow();
  const memory = createMemory(10);
  const leaving = new AbortController();
  const ask = (signal?: AbortSignal) => rememberedRows(reads({ signal }), memory, signal).all("totals");
  const first = ask(leaving.signal);
  const second = ask();
  await expect.poll(() => begun.length).toBe(1);
  leaving.abort();
  await expect(first).rejects.toBeInstanceOf(ReadingAbandoned);
  await expect.poll(() => begun.length).toBe(2);
  release();
  expect([await second, await ask()]).toEqual([[], []]);
  expect(begun).toHaveLength(2);
});

test("lists that take long hold up neither who reads a record nor who writes one", async () => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  let waiting = 0;
  const driver: SqlDriver = {
    async open(file, mode) {
      const connection = await sqlite3Driver.open(file, mode);
      const all: OpenConnection["all"] = async (sql, values) => {
        if (mode === "read" && / LIMIT /.test(sql) && sql.includes("created_at")) {
          waiting += 1;
          await held;
        }
        return connection.all(sql, values);
      };
      return { ...connection, all };
    },
  };
  const store = await openSqliteStore(await temporaryFile(), { driver });
  onTestFinished(() => store.close());
  await prepareStorage(store, dealApp);
  await store.records.commit(apps, [insertion(record("d1", { name: "Anna" }))], []);
  const at = { now: "2026-03-01T08:00:00.000Z", timeZone: "UTC", actor: null };
  const asked = { app: dealApp, form: "deal", where: null, at, search: null, trashed: false };
  const sort = [{ field: "_createdAt", descending: false }];
  const lists = Array.from({ length: 10 }, (_, index) =>
    store.records.list({ ...asked, sort, limit: 10 + index, after: null }),
  );
  await expect.poll(() => waiting).toBe(2);
  expect((await store.records.get(dealApp, "deal", "d1"))?.data).toEqual({ name: "Anna" });
  expect(await store.records.rollups(dealApp, "deal", ["d1"], at)).toBeDefined();
  const written = await store.records.commit(apps, [insertion(record("d2"))], []);
  expect([written.ok, waiting]).toEqual([true, 2]);
  release();
  const pages = await Promise.all(lists);
  expect(pages.every(({ records }) => records.length > 0)).toBe(true);
});

test("a page is whole, though one that was chosen for it is changed before they are read", async () => {
  let change = (): Promise<unknown> => Promise.resolve();
  const driver: SqlDriver = {
    async open(file, mode) {
      const connection = await sqlite3Driver.open(file, mode);
      const all: OpenConnection["all"] = async (sql, values) => {
        const rows = await connection.all(sql, values);
        if (mode === "read" && sql.includes("SELECT found FROM")) await change();
        return rows;
      };
      return { ...connection, all };
    },
  };
  const store = await openSqliteStore(await temporaryFile(), { driver });
  onTestFinished(() => store.close());
  await prepareStorage(store, dealApp);
  const made = Array.from({ length: 6 }, (_, index) => record(`d${String(index)}`, { note: "x" }));
  await store.records.commit(
    apps,
    made.map((one) => insertion(one)),
    [],
  );
  const before = await store.records.get(dealApp, "deal", "d1");
  if (before === undefined) throw new Error("there is no record");
  change = async () => {
    change = () => Promise.resolve();
    await store.records.commit(apps, [update({ ...before, revision: 2, data: { note: "y" } }, before)], []);
  };
  const at = { now: "2026-03-01T08:00:00.000Z", timeZone: "UTC", actor: null };
  const operand = { kind: "value", value: "x" } as const;
  const where = { kind: "leaf", field: "note", operator: "textContains", operand } as const;
  const sort = [{ field: "_updatedAt", descending: false }];
  const asked = { app: dealApp, form: "deal", where, at, search: null, trashed: false, sort, limit: 3 };
  const page = await store.records.list({ ...asked, after: null });
  expect(page.records.map(({ id }) => id)).toEqual(["d0", "d2", "d3"]);
  expect(page.next).not.toBeNull();
});

test("which records stand on a page is read once, until anything is written", async () => {
  let lists = 0;
  const driver: SqlDriver = {
    async open(file, mode) {
      const connection = await sqlite3Driver.open(file, mode);
      const all: OpenConnection["all"] = (sql, values) => {
        if (mode === "read" && sql.includes("AS sort_0")) lists += 1;
        return connection.all(sql, values);
      };
      return { ...connection, all };
    },
  };
  const store = await openSqliteStore(await temporaryFile(), { driver });
  onTestFinished(() => store.close());
  await prepareStorage(store, dealApp);
  const at = { now: "2026-03-01T08:00:00.000Z", timeZone: "UTC", actor: null };
  const sort = [{ field: "_createdAt", descending: false }];
  const asked = { app: dealApp, form: "deal", where: null, at, search: null, trashed: false, sort };
  const page = async () =>
    (await store.records.list({ ...asked, limit: 1, after: null })).records.map(({ id }) => id);
  await store.records.commit(apps, [insertion(record("d2"))], []);
  expect([await page(), await page()]).toEqual([["d2"], ["d2"]]);
  const once = lists;
  await store.records.commit(apps, [insertion(record("d1"))], []);
  expect([await page(), await page()]).toEqual([["d1"], ["d1"]]);
  expect([once > 0, lists]).toEqual([true, 2 * once]);
});
