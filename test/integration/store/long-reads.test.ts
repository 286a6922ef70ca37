import { expect, onTestFinished, test } from "vitest";
import { QueueFull } from "../../../server/store/queue-full.ts";
import { unobserved } from "../../../server/store/store-observer.ts";
import { longReads } from "../../../server/store/sqlite/long-reads.ts";
import { openSqliteStore } from "../../../server/store/sqlite/open-sqlite-store.ts";
import type { OpenConnection, SqlDriver } from "../../../server/store/sqlite/sql-driver.ts";
import { sqlite3Driver } from "../../../server/store/sqlite/sqlite3-driver.ts";
import { apps, dealApp } from "../../support/deal-app.ts";
import { prepareStorage, temporaryFile } from "../../support/open-test-store.ts";
import { insertion, record } from "../../support/store-record.ts";

/** Connections of which every reading takes until it is let go. */
function slow() {
  const begun: (() => void)[] = [];
  const connection: OpenConnection = {
    all: () => new Promise((resolve) => begun.push(() => resolve([]))),
    run: () => Promise.reject(new Error("nothing is written here")),
    close: () => Promise.resolve(),
  };
  return { begun, connection };
}

test("one connection reads one thing after the other, in the order in which they were asked for", async () => {
  const { begun, connection } = slow();
  const reader = longReads([connection], unobserved);
  const ended: string[] = [];
  const all = ["a", "b", "c"].map(async (sql) => {
    await reader.all(sql);
    ended.push(sql);
  });
  for (let done = 1; done <= 3; done += 1) {
    await expect.poll(() => begun.length).toBe(done);
    begun.at(-1)?.();
    await expect.poll(() => ended.length).toBe(done);
  }
  await Promise.all(all);
  expect(ended).toEqual(["a", "b", "c"]);
});

test("where as many wait as may, one more is told so, and is let in later", async () => {
  const { begun, connection } = slow();
  const reader = longReads([connection], unobserved, 1);
  const first = reader.all("a");
  const second = reader.all("b");
  await expect(reader.all("c")).rejects.toBeInstanceOf(QueueFull);
  begun[0]?.();
  await first;
  await expect.poll(() => begun.length).toBe(2);
  const third = reader.all("c");
  begun[1]?.();
  await expect.poll(() => begun.length).toBe(3);
  begun[2]?.();
  await Promise.all([second, third]);
});

test("what fails makes room for who waits", async () => {
  const connection: OpenConnection = {
    all: (sql) => (sql === "bad" ? Promise.reject(new Error("bad")) : Promise.resolve([])),
    run: () => Promise.reject(new Error("nothing is written here")),
    close: () => Promise.resolve(),
  };
  const reader = longReads([connection], unobserved);
  const [bad, good] = await Promise.allSettled([reader.all("bad"), reader.all("good")]);
  expect([bad.status, good.status]).toEqual(["rejected", "fulfilled"]);
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
  const lists = Array.from({ length: 10 }, () =>
    store.records.list({ ...asked, sort, limit: 10, after: null }),
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
