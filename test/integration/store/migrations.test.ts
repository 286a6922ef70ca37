import { expect, test } from "vitest";
import { openConnections } from "../../../server/store/sqlite/open-connections.ts";
import { openSqliteStore } from "../../../server/store/sqlite/open-sqlite-store.ts";
import { sqlite3Driver } from "../../../server/store/sqlite/sqlite3-driver.ts";
import { temporaryFile } from "../../support/open-test-store.ts";

async function run(file: string, sql: string): Promise<readonly unknown[]> {
  const { writer, close } = await openConnections(sqlite3Driver, file);
  try {
    return await writer.all(sql);
  } finally {
    await close();
  }
}

const tables = "SELECT name, sql FROM sqlite_master ORDER BY name";

test("opening twice changes nothing the second time", async () => {
  const file = await temporaryFile();
  await (await openSqliteStore(file)).close();
  const first = await run(file, tables);
  await (await openSqliteStore(file)).close();
  expect(await run(file, tables)).toEqual(first);
  expect(await run(file, "SELECT name FROM migration")).toEqual([
    { name: "001-system-tables" },
    { name: "002-api-tokens" },
  ]);
});

test("a database of a newer version is refused and left alone", async () => {
  const file = await temporaryFile();
  await (await openSqliteStore(file)).close();
  await run(file, "INSERT INTO migration VALUES ('999-from-the-future')");
  const before = await run(file, tables);
  await expect(openSqliteStore(file)).rejects.toThrow("newer version of Pipewright");
  expect(await run(file, tables)).toEqual(before);
});

test("a migration that fails leaves nothing behind", async () => {
  const file = await temporaryFile();
  // In the way of an index that the migration makes last.
  await run(file, "CREATE TABLE record_column_table (x)");
  await expect(openSqliteStore(file)).rejects.toThrow(/already/);
  expect(await run(file, "SELECT name FROM sqlite_master WHERE name IN ('user', 'migration')")).toEqual([]);
});

test("a database from before the API tokens gets their table and keeps its people", async () => {
  const file = await temporaryFile();
  await (await openSqliteStore(file)).close();
  await run(file, "DROP TABLE token");
  await run(file, "DELETE FROM migration WHERE name = '002-api-tokens'");
  await run(
    file,
    "INSERT INTO user VALUES ('ada', 'Ada', 'ada@example.org', 'ada@example.org', NULL, NULL, 1, NULL, '2026-01-01T00:00:00.000Z')",
  );
  const store = await openSqliteStore(file);
  expect(await store.tokens.ofUser("ada")).toEqual([]);
  expect(await store.users.byId("ada")).toMatchObject({ name: "Ada" });
  await store.close();
});
