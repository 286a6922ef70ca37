import { chmod, stat, writeFile } from "node:fs/promises";
import { expect, onTestFinished, test } from "vitest";
import { openConnections, type Connections } from "../../../server/store/sqlite/open-connections.ts";
import { openSqliteStore } from "../../../server/store/sqlite/open-sqlite-store.ts";
import type { OpenConnection } from "../../../server/store/sqlite/sql-driver.ts";
import { StoreClosed } from "../../../server/store/store-closed.ts";
import { sqlite3Driver } from "../../../server/store/sqlite/sqlite3-driver.ts";
import { temporaryFile } from "../../support/open-test-store.ts";

async function open(): Promise<Connections> {
  const connections = await openConnections(sqlite3Driver, await temporaryFile());
  onTestFinished(() => connections.close());
  return connections;
}

async function setting(connection: OpenConnection, name: string): Promise<unknown> {
  const [row] = await connection.all(`PRAGMA ${name}`);
  return Object.values(row ?? {})[0];
}

test("every connection writes ahead, syncs each commit, checks foreign keys and waits when busy", async () => {
  const { writer, readers } = await open();
  expect(readers).toHaveLength(3);
  for (const connection of [writer, ...readers]) {
    expect(await setting(connection, "journal_mode")).toBe("wal");
    // 2 is FULL, 1 NORMAL, 0 OFF.
    expect(await setting(connection, "synchronous")).toBe(2);
    expect(await setting(connection, "foreign_keys")).toBe(1);
    expect(await setting(connection, "busy_timeout")).toBe(5000);
  }
});

test("a reader cannot write", async () => {
  const { readers } = await open();
  await expect(readers[0]?.run("CREATE TABLE t (x)")).rejects.toThrow(/readonly|query_only/);
});

test("a reader sees nothing before the commit", async () => {
  const { writer, readers } = await open();
  await writer.run("CREATE TABLE t (x INTEGER)");
  await writer.run("BEGIN IMMEDIATE");
  await writer.run("INSERT INTO t VALUES (?)", [1]);
  expect(await readers[0]?.all("SELECT x FROM t")).toEqual([]);
  await writer.run("COMMIT");
  expect(await readers[0]?.all("SELECT x FROM t")).toEqual([{ x: 1 }]);
});

test("thousands of different statements can be asked for, and the first once more", async () => {
  const { writer } = await open();
  for (let number = 0; number < 600; number += 1) {
    expect(await writer.all(`SELECT ${number} AS n`)).toEqual([{ n: number }]);
  }
  expect(await writer.all("SELECT 0 AS n")).toEqual([{ n: 0 }]);
});

test("a file that is no database is refused", async () => {
  const file = await temporaryFile();
  await writeFile(file, "this is a text, and not a short one either: ".repeat(50));
  await expect(openSqliteStore(file)).rejects.toThrow(/not a database/);
});

test("the database and what lies beside it are for this user only, also where they were not", async () => {
  const file = await temporaryFile();
  const modes = async () => {
    const found = await Promise.all([file, `${file}-wal`, `${file}-shm`].map((each) => stat(each)));
    return found.map(({ mode }) => mode & 0o777);
  };
  const connections = await openConnections(sqlite3Driver, file);
  await connections.writer.run("CREATE TABLE t (a)");
  expect(await modes()).toEqual([0o600, 0o600, 0o600]);
  for (const each of [file, `${file}-wal`, `${file}-shm`]) await chmod(each, 0o644);
  const again = await openConnections(sqlite3Driver, file);
  expect(await modes()).toEqual([0o600, 0o600, 0o600]);
  await again.close();
  await connections.close();
});

test("closing waits for what is under way, and refuses what comes behind it", async () => {
  const connection = await sqlite3Driver.open(await temporaryFile(), "write");
  await connection.run("CREATE TABLE t (a)");
  const underWay = Array.from({ length: 20 }, (_, index) =>
    connection.all(`SELECT ${String(index)} AS a FROM t`),
  );
  const closed = connection.close();
  const late = connection.all("SELECT 21 FROM t");
  await expect(late).rejects.toBeInstanceOf(StoreClosed);
  expect(await Promise.all(underWay)).toEqual(underWay.map(() => []));
  await closed;
});

test("what could not be read before a table was there is read behind it", async () => {
  const connection = await sqlite3Driver.open(await temporaryFile(), "write");
  await expect(connection.all("SELECT a FROM t")).rejects.toThrow(/no such table/);
  await connection.run("CREATE TABLE t (a)");
  expect(await connection.all("SELECT a FROM t")).toEqual([]);
  await connection.close();
});

test("whoever reads people or apps while the process ends is told so as plainly as whoever reads records", async () => {
  const store = await openSqliteStore(await temporaryFile());
  await store.close();
  await expect(store.users.count()).rejects.toBeInstanceOf(StoreClosed);
  await expect(store.apps.byName("a")).rejects.toBeInstanceOf(StoreClosed);
});

test("what runs can be ended, also once the connection is to be closed", async () => {
  const connection = await sqlite3Driver.open(await temporaryFile(), "write");
  const endless = "WITH RECURSIVE n AS (SELECT 1 AS i UNION ALL SELECT i FROM n) SELECT COUNT(*) AS c FROM n";
  const ended = expect(connection.all(endless)).rejects.toMatchObject({ code: "SQLITE_INTERRUPT" });
  const closed = connection.close();
  const ending = setInterval(() => connection.interrupt(), 10);
  await ended.finally(() => clearInterval(ending));
  await closed;
});
