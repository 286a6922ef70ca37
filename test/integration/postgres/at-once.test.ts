import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { type ConnectionPool, connectionPool } from "../../../server/store/postgres/connection-pool.ts";
import type { PostgresConnection } from "../../../server/store/postgres/postgres-connection.ts";

let pool: ConnectionPool;
let shared: PostgresConnection;
beforeAll(() => {
  pool = connectionPool(inject("postgres"), 1);
  shared = pool.share();
});
afterAll(() => pool.close());

/** What each of these came to: its value, or the state in which the database refused it. */
async function outcomes(asked: readonly Promise<readonly { readonly [column: string]: unknown }[]>[]) {
  const settled = await Promise.allSettled(asked);
  return settled.map((one) =>
    one.status === "fulfilled" ? one.value[0]?.["value"] : (one.reason as { readonly code: unknown }).code,
  );
}

test("statements that are asked for at once are done in their order, each with its own answer", async () => {
  await pool.lend(async (connection) => {
    await connection.raw("CREATE TEMPORARY TABLE counted (value integer)");
    await connection.run("INSERT INTO counted VALUES (?)", [1]);
    const double = () => connection.run("UPDATE counted SET value = value * 2");
    const add = (amount: number) => connection.run("UPDATE counted SET value = value + ?", [amount]);
    const value = () => connection.all("SELECT value FROM counted");
    const steps = [value(), double(), value(), add(3), value(), double(), value(), add(1), value()];
    const read = (await Promise.all(steps)).flatMap((step) =>
      "changes" in step ? [] : [step[0]?.["value"]],
    );
    expect(read).toEqual([1, 2, 5, 10, 11]);
  });
});

test("what follows one that fails in a transaction is refused, and the connection serves on after it", async () => {
  await pool.lend(async (connection) => {
    await connection.raw("BEGIN");
    const divide = (by: number) => connection.all("SELECT 6 / ? AS value", [by]);
    expect(await outcomes([divide(2), divide(0), divide(3)])).toEqual([3, "22012", "25P02"]);
    await connection.raw("ROLLBACK");
    expect(await outcomes([divide(3), divide(0), divide(6)])).toEqual([2, "22012", 1]);
  });
});

test("more different statements than are kept are asked for at once, and again", async () => {
  await pool.lend(async (connection) => {
    const texts = Array.from({ length: 600 }, (_, index) => `SELECT ${String(index)} + ? AS value`);
    const expected = texts.map((_, index) => index + 1);
    for (let round = 0; round < 2; round += 1)
      expect(await outcomes(texts.map((text) => connection.all(text, [1])))).toEqual(expected);
    const kept = await connection.raw("SELECT COUNT(*)::int AS count FROM pg_prepared_statements");
    expect((kept.rows as { readonly count: number }[])[0]?.count).toBeLessThanOrEqual(250);
  });
});

test("readings that share a connection are answered each by itself, and none keeps it once they are done", async () => {
  const read = (by: number) => shared.all("SELECT 6 / ? AS value", [by]);
  expect(await outcomes([read(2), read(0), read(3)])).toEqual([3, "22012", 2]);
  const backend = async () => (await shared.all("SELECT pg_backend_pid() AS value"))[0]?.["value"];
  const both = await Promise.all([backend(), backend()]);
  expect(both[0]).toBe(both[1]);
  // The pool has this one connection.
  expect(await pool.lend(async (_, own) => own)).toBe(both[0]);
});

test("a shared connection that is lost fails those who use it, and others get another one", async () => {
  const both = Promise.allSettled([shared.all("SELECT pg_sleep(60)"), shared.all("SELECT 1")]);
  const other = connectionPool(inject("postgres"), 1);
  for (let ended: unknown = false; ended !== true;)
    [{ ended } = { ended: false }] = (await other.connection.all(
      `SELECT pg_terminate_backend(pid) AS ended FROM pg_stat_activity
        WHERE query = 'SELECT pg_sleep(60)' AND pid <> pg_backend_pid()`,
    )) as [{ ended: unknown }?];
  await other.close();
  for (const one of await both)
    expect(one).toMatchObject({ status: "rejected", reason: { name: "StoreUnavailable" } });
  expect(await shared.all("SELECT 1 AS value")).toEqual([{ value: 1 }]);
});
