import { expect, onTestFinished, test } from "vitest";
import { QueueFull } from "../../../server/store/queue-full.ts";
import { StoreUnavailable } from "../../../server/store/store-unavailable.ts";
import { StoreClosed } from "../../../server/store/store-closed.ts";
import type { SqlConnection } from "../../../server/store/sql-connection.ts";
import { unobserved } from "../../../server/store/store-observer.ts";
import { openConnections } from "../../../server/store/sqlite/open-connections.ts";
import { sqlite3Driver } from "../../../server/store/sqlite/sqlite3-driver.ts";
import { createWriteQueue, type WriteQueue } from "../../../server/store/sqlite/write-queue.ts";
import { temporaryFile } from "../../support/open-test-store.ts";

interface Opened {
  readonly queue: WriteQueue;
  readonly log: string[];
  readonly file: string;
  numbers(): Promise<readonly unknown[]>;
}

async function open(limit = 1000, observer = unobserved): Promise<Opened> {
  const file = await temporaryFile();
  const { writer, readers, close } = await openConnections(sqlite3Driver, file);
  onTestFinished(close);
  await writer.run("CREATE TABLE t (x INTEGER UNIQUE)");
  const log: string[] = [];
  const watched: SqlConnection = {
    all: (sql, values) => writer.all(sql, values),
    run(sql, values) {
      log.push(sql);
      return writer.run(sql, values);
    },
  };
  return {
    queue: createWriteQueue(watched, limit, { observer }),
    log,
    file,
    numbers: async () => ((await readers[0]?.all("SELECT x FROM t ORDER BY rowid")) ?? []).map(({ x }) => x),
  };
}

const insert = (x: number) => (connection: SqlConnection) => connection.run("INSERT INTO t VALUES (?)", [x]);
const commits = (log: readonly string[]): number => log.filter((sql) => sql === "COMMIT").length;

test("writes happen in the order in which they were asked for", async () => {
  const { queue, numbers } = await open();
  await Promise.all(
    Array.from({ length: 40 }, (_, x) => (x % 3 === 0 ? queue.alone(insert(x)) : queue.together(insert(x)))),
  );
  expect(await numbers()).toEqual(Array.from({ length: 40 }, (_, x) => x));
});

test("neighbours that may share a commit do", async () => {
  const { queue, log } = await open();
  await Promise.all(Array.from({ length: 40 }, (_, x) => queue.together(insert(x))));
  expect(commits(log)).toBe(1);
});

test("neighbours that ask for the same are worked on at once, each with its own result", async () => {
  const { queue, log, numbers } = await open();
  const several = async (connection: SqlConnection, asked: readonly number[]) => {
    await connection.run(`INSERT INTO t VALUES ${asked.map(() => "(?)").join(", ")}`, asked);
    return asked.map((x) => `wrote ${String(x)}`);
  };
  const results = await Promise.allSettled([
    queue.gathered(several, 1),
    queue.gathered(several, 2),
    queue.together(insert(3)),
    queue.gathered(several, 4),
  ]);
  expect(results).toMatchObject([{ value: "wrote 1" }, { value: "wrote 2" }, {}, { value: "wrote 4" }]);
  expect(log).toHaveLength(5);
  const others = await Promise.allSettled([5, 4, 6].map((x) => queue.gathered(several, x)));
  expect(others.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  expect(await numbers()).toEqual([1, 2, 3, 4, 5, 6]);
});

test("one that fails among those that share is undone alone", async () => {
  const { queue, numbers } = await open();
  const results = await Promise.allSettled([1, 2, 2, 3].map((x) => queue.together(insert(x))));
  expect(results.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "rejected", "fulfilled"]);
  expect(await numbers()).toEqual([1, 2, 3]);
});

test("a failure in the middle leaves nothing", async () => {
  const { queue, numbers } = await open();
  const failing = queue.alone(async (connection) => {
    await insert(1)(connection);
    throw new Error("halfway");
  });
  await expect(failing).rejects.toThrow("halfway");
  await queue.alone(insert(2));
  expect(await numbers()).toEqual([2]);
});

test("a statement that outlives its transaction is refused, not committed by itself", async () => {
  const { queue, numbers } = await open();
  let late: Promise<unknown> = Promise.resolve();
  await queue.alone(async (connection) => {
    late = new Promise((resolve) => setTimeout(resolve, 20)).then(() => insert(9)(connection));
    late.catch(() => undefined);
  });
  await expect(late).rejects.toThrow("ended");
  expect(await numbers()).toEqual([]);
});

test("statements still under way when another fails are undone too", async () => {
  const { queue, numbers } = await open();
  const failing = queue.alone((connection) =>
    Promise.all([insert(1)(connection), Promise.reject(new Error("early")), insert(2)(connection)]),
  );
  await expect(failing).rejects.toThrow("early");
  await queue.alone(insert(3));
  expect(await numbers()).toEqual([3]);
});

test("a full queue refuses at once, says when to come back, and goes on", async () => {
  const { queue, numbers } = await open(3);
  const results = await Promise.allSettled(Array.from({ length: 10 }, (_, x) => queue.alone(insert(x))));
  const refused = results.flatMap((result) =>
    result.status === "rejected" ? [result.reason as unknown] : [],
  );
  expect(refused).toHaveLength(7);
  for (const reason of refused) expect(reason).toBeInstanceOf(QueueFull);
  expect(refused[0]).toMatchObject({ retryAfter: 1 });
  await queue.alone(insert(10));
  expect(await numbers()).toEqual([0, 1, 2, 10]);
});

test("whoever watches hears how long each write waited, and what was refused or failed", async () => {
  const [waits, faults]: [number[], string[]] = [[], []];
  const { queue } = await open(2, {
    waited: (milliseconds) => void waits.push(milliseconds),
    failed: (kind) => void faults.push(kind),
  });
  const slow = queue.alone((connection) => connection.run("INSERT INTO missing VALUES (1)"));
  const next = queue.alone(insert(1));
  expect(queue.waiting()).toBe(2);
  const refused = queue.alone(insert(2));
  const results = await Promise.allSettled([slow, next, refused]);
  expect(results.map(({ status }) => status)).toEqual(["rejected", "fulfilled", "rejected"]);
  expect(queue.waiting()).toBe(0);
  expect(waits).toHaveLength(2);
  expect(waits.every((wait) => wait >= 0)).toBe(true);
  expect(faults).toEqual(["full", "error"]);
});

test("a file that somebody else holds is unavailable to all who wait together, after one wait", async () => {
  const { queue, log, numbers, file } = await open();
  const other = await openConnections(sqlite3Driver, file, 0);
  onTestFinished(other.close);
  await other.writer.run("BEGIN IMMEDIATE");
  const refused = await Promise.allSettled([1, 2, 3].map((x) => queue.together(insert(x))));
  const reasons = refused.map((one) => (one.status === "rejected" ? (one.reason as unknown) : "written"));
  for (const reason of reasons) expect(reason).toBeInstanceOf(StoreUnavailable);
  expect(log.filter((sql) => sql === "BEGIN IMMEDIATE")).toHaveLength(1);
  await other.writer.run("ROLLBACK");
  await queue.together(insert(4));
  expect(await numbers()).toEqual([4]);
}, 30_000);

test("a transaction inside a transaction is a mistake that is told, not a dead-lock", async () => {
  const { queue } = await open();
  await expect(queue.alone(() => queue.together(insert(1)))).rejects.toThrow("inside a transaction");
});

test("closing waits for what was accepted and refuses the rest", async () => {
  const { queue, numbers } = await open();
  const accepted = queue.alone(insert(1));
  await queue.close();
  await expect(accepted).resolves.toMatchObject({ changes: 1 });
  await expect(queue.alone(insert(2))).rejects.toBeInstanceOf(StoreClosed);
  expect(await numbers()).toEqual([1]);
});
