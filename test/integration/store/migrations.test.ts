import type { Model, ModelStatic } from "sequelize";
import { expect, test } from "vitest";
import { openConnections } from "../../../server/store/sqlite/open-connections.ts";
import { openSqliteStore } from "../../../server/store/sqlite/open-sqlite-store.ts";
import { sequelizeOnConnection } from "../../../server/store/sqlite/sequelize-on-connection.ts";
import { sqlite3Driver } from "../../../server/store/sqlite/sqlite3-driver.ts";
import { defineModels } from "../../../server/store/system/models.ts";
import { prepareStorage, temporaryFile } from "../../support/open-test-store.ts";
import { storeApp, storeForm } from "../../support/store-app.ts";
import { insertAll, record } from "../../support/store-record.ts";

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
    { name: "003-folded-accents" },
    { name: "004-preparations" },
    { name: "005-draft-revisions" },
    { name: "006-retired-versions" },
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

test("drafts from before revisions were counted by their app keep theirs", async () => {
  const file = await temporaryFile();
  await (await openSqliteStore(file)).close();
  await run(file, "ALTER TABLE app DROP COLUMN draftRevision");
  await run(file, "DELETE FROM migration WHERE name = '005-draft-revisions'");
  const added = "0, NULL, '2026-01-01T00:00:00.000Z', 'ada'";
  await run(file, `INSERT INTO app VALUES ('sales', '"Sales"', ${added}), ('hr', '"HR"', ${added})`);
  await run(file, "INSERT INTO draft VALUES ('sales', '{}', 7, 'ada', '2026-01-01T00:00:00.000Z')");
  const store = await openSqliteStore(file);
  expect((await store.apps.list()).map(({ name, draftRevision }) => [name, draftRevision])).toEqual([
    ["hr", 0],
    ["sales", 7],
  ]);
  await store.close();
});

test("the migrations make the very columns that the models read and write", async () => {
  const file = await temporaryFile();
  await (await openSqliteStore(file)).close();
  const models = defineModels(
    sequelizeOnConnection(() => {
      throw new Error("nothing is read here");
    }),
  );
  for (const [name, model] of Object.entries(models) as [string, ModelStatic<Model>][]) {
    const made = await run(
      file,
      `SELECT name, type, "notnull", pk > 0 AS key FROM pragma_table_info('${name}')`,
    );
    const wanted = Object.entries(model.getAttributes()).map(([column, { type, allowNull, primaryKey }]) => ({
      name: column,
      type: String(type),
      notnull: allowNull === false ? 1 : 0,
      key: primaryKey === true ? 1 : 0,
    }));
    expect(made, name).toEqual(wanted);
  }
});

test("records from before accents were folded are found without them", async () => {
  const file = await temporaryFile();
  const app = storeApp([storeForm("deal", { name: { type: "string" }, note: { type: "string" } })]);
  const before = await openSqliteStore(file);
  await prepareStorage(before, app);
  const names = ["José", "がく", ...Array.from({ length: 600 }, (_, index) => `É${String(index)}`)];
  await insertAll(
    before,
    app,
    names.map((name, index) => record(`r${String(index)}`, { name })),
  );
  await before.close();
  const folded = "SELECT title_folded, f1_name_folded, f2_note_folded FROM r1_deal ORDER BY id";
  const now = await run(file, folded);
  await run(file, "UPDATE r1_deal SET f1_name_folded = lower(f1_name_folded) || 'é', title_folded = 'é'");
  await run(file, "DELETE FROM migration WHERE name = '003-folded-accents'");

  await (await openSqliteStore(file)).close();
  expect(await run(file, folded)).toEqual(
    now.map((row) => ({
      ...(row as object),
      title_folded: "e",
      f1_name_folded: `${(row as { f1_name_folded: string }).f1_name_folded}e`,
    })),
  );
});
