import type { CompiledApp } from "../../../runtime/core/compile/compiled.ts";
import { migrate } from "../migrations/migrate.ts";
import { foldedColumn, type Holds, loadLayout } from "../records/layout.ts";
import { formTable } from "../records/form-table.ts";
import { systemColumnsSql } from "../records/system-columns-sql.ts";
import { rowsDigest } from "../rows-digest.ts";
import { nothingYet, writeSearchState } from "../search/search-state.ts";
import type { Snapshot } from "../snapshot.ts";
import type { SqlRow } from "../sql-connection.ts";
import { reconcileIndexes } from "../storage/reconcile-indexes.ts";
import { retired } from "../storage/retired.ts";
import { connectAlone } from "./connect-alone.ts";
import { connectionOn, type PostgresConnection } from "./postgres-connection.ts";
import { postgresRecords as dialect } from "./postgres-records.ts";
import { sequelizeOnPostgres } from "./sequelize-on-postgres.ts";

/** What was taken over: each table with how many rows it has. */
export interface TakenTables {
  readonly [table: string]: number;
}

/** A table whose rows are not what they were; nothing stays in the database then. */
export class RowsDiffer extends Error {
  readonly table: string;

  constructor(table: string) {
    super(`the rows of ${table} are not what they were`);
    this.table = table;
  }
}

/** Others refer to these: they come first. */
const first = ["user", "team", "app", "record_table"] as const;
/** What makes itself, and what is only for a publishing that is under way. */
const left = new Set(["migration", "prepared_change", "prepared_event"]);
/** Tables whose rows are numbered, and who goes on counting. */
const counted = ["event", "record_table", "record_column", "prepared_event"] as const;
const together = 500;

/**
 * Takes everything that a SQLite database holds into this database, which has nothing in it, all or nothing; every row is
 * read back and compared. Throws `RowsDiffer` where one is another one. Indexes are made for the current versions of the
 * apps; that in which people search is filled by the server.
 */
export async function takeOver(
  { connection: source }: Pick<Snapshot, "connection">,
  url: string,
  apps: ReadonlyMap<string, CompiledApp>,
): Promise<TakenTables> {
  const client = await connectAlone(url);
  const target = connectionOn(client);
  try {
    await target.raw("BEGIN; SET LOCAL lock_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0");
    await migrate(sequelizeOnPostgres(() => target, true));
    const taken: { [table: string]: number } = {};
    const take = async (table: string, where = ""): Promise<void> => {
      taken[table] = await takeRows(source, target, table, where);
    };
    const system = await systemTables(target);
    const kept = `WHERE retired IN (${String(retired.no)}, ${String(retired.kept)})`;
    for (const table of system) {
      if (table === "record_table") await take(table, kept);
      else if (table === "record_column")
        await take(table, `WHERE "table" IN (SELECT id FROM record_table ${kept})`);
      else await take(table);
    }
    const tables = await target.all("SELECT id, name FROM record_table ORDER BY id");
    for (const { id, name } of tables) {
      await makeTable(target, id as number, name as string);
      await take(name as string);
    }
    for (const table of counted)
      await target.all(
        `SELECT setval(pg_get_serial_sequence(?, 'id'), (SELECT COALESCE(MAX(id), 0) + 1 FROM ${table}), false)`,
        [table],
      );
    await makeIndexes(target, apps);
    // Else the first minute's queries are planned as if nothing was in the tables.
    await target.raw("ANALYZE");
    await target.raw("COMMIT");
    return taken;
  } finally {
    // A transaction that is open ends with it.
    await client.end();
  }
}

async function systemTables(target: PostgresConnection): Promise<readonly string[]> {
  const rows = await target.all(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema()",
  );
  const names = rows.map(({ name }) => name as string).filter((name) => !left.has(name));
  const rank = (name: string) => first.indexOf(name as (typeof first)[number]);
  return names.toSorted((one, other) => rank(other) - rank(one));
}

/** Makes a table of records with the columns that were made for it, those that no field has any more among them. */
async function makeTable(target: PostgresConnection, id: number, table: string): Promise<void> {
  const made = await target.all(
    `SELECT name, holds, folded FROM record_column WHERE "table" = ? ORDER BY id`,
    [id],
  );
  const columns = [
    ...systemColumnsSql(dialect),
    ...made.flatMap(({ name, holds, folded }) => [
      `${String(name)} ${dialect.columnType(holds as Holds)}`,
      ...(folded === 1 ? [`${foldedColumn(String(name))} ${dialect.columnType("text")}`] : []),
    ]),
  ];
  await target.run(`CREATE TABLE ${table} (${columns.join(", ")})`);
}

/** Copies the rows of a table and compares what came of them; how many there are. */
async function takeRows(
  source: Snapshot["connection"],
  target: PostgresConnection,
  table: string,
  where: string,
): Promise<number> {
  const found = await target.all(
    "SELECT column_name AS name FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = ?",
    [table],
  );
  const columns = found.map(({ name }) => name as string);
  const names = columns.map((name) => `"${name}"`).join(", ");
  const [given, come] = [rowsDigest(columns), rowsDigest(columns)];
  let count = 0;
  for await (const rows of pages(source, table, names, where)) {
    for (const row of rows) given.add(row);
    await target.raw(
      `INSERT INTO "${table}" (${names}) SELECT ${names} FROM json_populate_recordset(NULL::"${table}", $1)`,
      [JSON.stringify(rows)],
    );
    count += rows.length;
  }
  await target.raw(`DECLARE come NO SCROLL CURSOR FOR SELECT ${names} FROM "${table}"`);
  for (;;) {
    const { rows } = await target.raw(`FETCH ${String(together)} FROM come`);
    for (const row of rows as SqlRow[]) come.add(row);
    if (rows.length < together) break;
  }
  await target.raw("CLOSE come");
  if (given.told() !== come.told()) throw new RowsDiffer(table);
  return count;
}

async function* pages(
  source: Snapshot["connection"],
  table: string,
  names: string,
  where: string,
): AsyncGenerator<readonly SqlRow[]> {
  const also = where === "" ? "WHERE" : `${where} AND`;
  for (let after = -1; ;) {
    const rows = await source.all(
      `SELECT rowid AS "#", ${names} FROM "${table}" ${also} rowid > ? ORDER BY rowid LIMIT ${String(together)}`,
      [after],
    );
    if (rows.length > 0) yield rows;
    if (rows.length < together) return;
    after = rows.at(-1)?.["#"] as number;
  }
}

async function makeIndexes(
  target: PostgresConnection,
  apps: ReadonlyMap<string, CompiledApp>,
): Promise<void> {
  const made = await target.all("SELECT id, name FROM record_table");
  for (const { id, name } of made) {
    for (const sql of dialect.search.make(name as string)) await target.run(sql);
    await writeSearchState(target, id as number, nothingYet);
  }
  const layout = await loadLayout(target);
  for (const [name, app] of apps)
    for (const form of app.forms.values())
      if (layout.get(name)?.has(form.name) === true)
        await reconcileIndexes({ connection: target, dialect }, formTable(layout, name, form));
}
