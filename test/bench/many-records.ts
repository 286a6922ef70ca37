import { join } from "node:path";
import { loadLayout } from "../../server/store/records/layout.ts";
import type { SqlConnection } from "../../server/store/sql-connection.ts";
import { sqlite3Driver } from "../../server/store/sqlite/sqlite3-driver.ts";

/**
 * Copies the records of a form over and over until there are `count`, each with an id and a title of its own: row by row
 * in the database, as a million that come through the product's own doors would take half an hour. A `parent` is copied
 * in proportion first, and the copies refer to its records at random, so that no record has more of them than before.
 */
export async function manyRecords(
  dataDir: string,
  app: string,
  form: string,
  count: number,
  parent?: { readonly form: string; readonly via: string },
): Promise<void> {
  const connection = await sqlite3Driver.open(join(dataDir, "pipewright.sqlite"), "write");
  try {
    // Nobody minds losing what is made for a measurement.
    for (const pragma of ["synchronous = OFF", "cache_size = -1000000"])
      await connection.run(`PRAGMA ${pragma}`);
    const layout = (await loadLayout(connection)).get(app);
    const table = layout?.get(form);
    if (table === undefined) throw new Error(`there is no form ${form} of ${app}`);
    const times = count / (await countOf(connection, table.table));
    await copyUpTo(connection, table.table, count);
    if (parent === undefined) return;
    const above = layout?.get(parent.form)?.table;
    const column = table.fields.get(parent.via)?.name;
    if (above === undefined || column === undefined) throw new Error(`${parent.via} leads to no form`);
    await copyUpTo(connection, above, Math.round(times * (await countOf(connection, above))));
    await connection.run(`CREATE TEMP TABLE pool AS SELECT id FROM ${above}`);
    await connection.run(
      `UPDATE ${table.table} SET ${column} =
        (SELECT id FROM pool WHERE rowid = 1 + abs(random() % ?) AND ${table.table}.id = ${table.table}.id)`,
      [await countOf(connection, above)],
    );
  } finally {
    await connection.close();
  }
}

async function countOf(connection: SqlConnection, table: string): Promise<number> {
  const [row] = await connection.all(`SELECT COUNT(*) AS present FROM ${table}`);
  return Number(row?.["present"]);
}

async function copyUpTo(connection: SqlConnection, table: string, count: number): Promise<void> {
  const columns = (await connection.all(`PRAGMA table_info(${table})`)).map(({ name }) => String(name));
  const unique = await uniqueColumns(connection, table);
  const indexes = await connection.all(
    "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL",
    [table],
  );
  for (const { name } of indexes) await connection.run(`DROP INDEX ${String(name)}`);
  await copyRows(connection, table, columns, unique, count);
  for (const { sql } of indexes) await connection.run(String(sql));
}

async function copyRows(
  connection: SqlConnection,
  table: string,
  columns: readonly string[],
  unique: ReadonlySet<string>,
  count: number,
): Promise<void> {
  for (let pass = 1; ; pass += 1) {
    const [row] = await connection.all(`SELECT COUNT(*) AS present, MAX(seq) AS last FROM ${table}`);
    const [present, last] = [Number(row?.["present"]), Number(row?.["last"])];
    if (present >= count) return;
    const own = (column: string): string => {
      // Like the ids that the product makes, newer ones sort later.
      if (column === "id") return `printf('1%09d', seq + ${String(last)}) || lower(hex(randomblob(8)))`;
      if (column === "seq") return `seq + ${String(last)}`;
      if (column.startsWith("title")) return `${column} || ' ' || rowid`;
      return unique.has(column) ? `${column} || '-${String(pass)}.' || rowid` : column;
    };
    await connection.run(
      `INSERT INTO ${table} (${columns.join(", ")}) SELECT ${columns.map(own).join(", ")} FROM ${table} LIMIT ?`,
      [Math.min(present, count - present)],
    );
  }
}

/** The columns that alone must differ between records, but for the key. */
async function uniqueColumns(connection: SqlConnection, table: string): Promise<ReadonlySet<string>> {
  const indexes = await connection.all(`PRAGMA index_list(${table})`);
  const columns = await Promise.all(
    indexes
      .filter(({ unique }) => unique === 1)
      .map(({ name }) => connection.all(`PRAGMA index_info(${String(name)})`)),
  );
  return new Set(columns.flat().map(({ name }) => String(name)));
}
