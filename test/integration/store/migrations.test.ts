import type { Model, ModelStatic } from "sequelize";
import { expect, test } from "vitest";
import type { CompiledApp } from "../../../runtime/core/compile/compiled.ts";
import { copyDatabase } from "../../../server/store/sqlite/copy-database.ts";
import { openConnections } from "../../../server/store/sqlite/open-connections.ts";
import { openSqliteStore } from "../../../server/store/sqlite/open-sqlite-store.ts";
import { sequelizeOnConnection } from "../../../server/store/sqlite/sequelize-on-connection.ts";
import { sqlite3Driver } from "../../../server/store/sqlite/sqlite3-driver.ts";
import { defineModels } from "../../../server/store/system/models.ts";
import { leftoverFiles } from "../../support/leftover-files.ts";
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
    { name: "007-former-texts" },
    { name: "008-search" },
    { name: "009-repeats-by-age" },
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

/** A database as a version of before left it, which knew of no index, with this many records and the one sought last. */
async function withoutIndex(file: string, app: CompiledApp, count: number): Promise<void> {
  const before = await openSqliteStore(file);
  await prepareStorage(before, app);
  const names = Array.from({ length: count }, (_, index) =>
    index === count - 1 ? "华为" : `Acme ${String(index)}`,
  );
  await insertAll(
    before,
    app,
    names.map((name, index) => record(`r${String(index + 1000)}`, { name })),
  );
  await before.close();
  await run(file, "DROP TABLE r1_deal_words");
  await run(file, "ALTER TABLE record_table DROP COLUMN search");
  await run(file, "DELETE FROM migration WHERE name = '008-search'");
}

const named = storeApp([storeForm("deal", { name: { type: "string", "x-indexed": true } })]);
const at = { now: "2026-03-01T08:00:00.000Z", timeZone: "Asia/Shanghai", actor: null };
const query = { app: named, form: "deal", where: null, at, hiddenTitle: true, trashed: false };

test("records from before they were searched by an index are found at once, and by the index once it is filled", async () => {
  const file = await temporaryFile();
  await withoutIndex(file, named, 450);
  const store = await openSqliteStore(file);
  const found = () => store.records.count({ ...query, search: "华为" });
  expect(await found()).toBe(1);
  await insertAll(store, named, [record("r0", { name: "华为" })]);
  expect(await store.fillSearch(named)).toBe(true);
  await insertAll(store, named, [record("r1", { name: "华为" })]);
  expect(await found()).toBe(3);
  while (await store.fillSearch(named));
  expect(await found()).toBe(3);
  expect(await run(file, "SELECT COUNT(*) AS count FROM r1_deal_words")).toEqual([{ count: 452 }]);
  expect(await run(file, "SELECT search FROM record_table")).toEqual([
    { search: '{"whole":[0,1],"filling":null}' },
  ]);
  await store.close();
});

test("a process that is killed while it fills the index leaves one that the next goes on with", async () => {
  const file = await temporaryFile();
  await withoutIndex(file, named, 450);
  const leftovers = leftoverFiles(`${file}-left`);
  const store = await openSqliteStore(file, { driver: leftovers.driver });
  leftovers.keep();
  while (await store.fillSearch(named));
  await store.close();
  const files = leftovers.kept();
  expect(files.length).toBeGreaterThan(15);
  for (const left of files) {
    const next = await openSqliteStore(left);
    const found = () => next.records.count({ ...query, search: "华为" });
    expect(await found()).toBe(1);
    const isLeft = (await next.records.unfilled()).length > 0;
    expect(await next.fillSearch(named)).toBe(isLeft);
    while (await next.fillSearch(named));
    expect(await next.records.unfilled()).toEqual([]);
    expect(await found()).toBe(1);
    await next.close();
    expect(await run(left, "SELECT COUNT(*) AS count FROM r1_deal_words")).toEqual([{ count: 450 }]);
  }
});

test("rows that have other numbers than when the index was written are listed anew", async () => {
  const file = await temporaryFile();
  const first = await openSqliteStore(file);
  await prepareStorage(first, named);
  await insertAll(first, named, [record("r1", { name: "Acme" }), record("r2", { name: "华为" })]);
  await first.close();
  // As a dump that is read again does with what was once deleted.
  await run(file, "UPDATE r1_deal SET rowid = rowid + 5");
  const store = await openSqliteStore(file);
  const found = async () =>
    (await store.records.list({ ...query, search: "华为", sort: [], limit: 9, after: null })).records.map(
      ({ id }) => id,
    );
  expect(await found()).toEqual(["r2"]);
  while (await store.fillSearch(named));
  expect(await found()).toEqual(["r2"]);
  expect(await run(file, "SELECT id FROM r1_deal_words_docsize")).toEqual([{ id: 6 }, { id: 7 }]);
  await store.close();
});

test("a copy of the file, and one that is packed, keep the numbers of rows by which the index goes", async () => {
  const file = await temporaryFile();
  const store = await openSqliteStore(file);
  await prepareStorage(store, named);
  await insertAll(store, named, [
    record("r1"),
    record("r2", { name: "华为" }),
    record("r3"),
    record("r4", { name: "华为" }),
  ]);
  await store.close();
  for (const table of ["r1_deal", "r1_deal_words"])
    await run(file, `DELETE FROM ${table} WHERE rowid IN (1, 3)`);
  await copyDatabase(file, `${file}-copy`);
  await run(file, "VACUUM");
  for (const one of [file, `${file}-copy`]) {
    const next = await openSqliteStore(one);
    expect(await next.records.unfilled()).toEqual([]);
    expect(await next.records.count({ ...query, search: "华为" })).toBe(2);
    await next.close();
    expect(await run(one, "SELECT rowid, id FROM r1_deal")).toEqual([
      { rowid: 2, id: "r2" },
      { rowid: 4, id: "r4" },
    ]);
  }
});
