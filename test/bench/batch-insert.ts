import type { CompiledApp } from "../../runtime/core/compile/compiled.ts";
import { layOver } from "../../server/store/records/form-table.ts";
import { loadLayout } from "../../server/store/records/layout.ts";
import { recordTokens } from "../../server/store/search/record-tokens.ts";
import type { SqlConnection, SqlValue } from "../../server/store/sql-connection.ts";
import { sqliteSearch } from "../../server/store/sqlite/sqlite-search.ts";

/** Rows for a table, and the statement that writes so many of them at once. */
export interface Batch {
  readonly rows: readonly (readonly SqlValue[])[];
  /** How many of the rows are records. */
  readonly records: number;
  readonly mostAtOnce: number;
  statement(rows: readonly (readonly SqlValue[])[]): {
    readonly sql: string;
    readonly values: readonly SqlValue[];
  };
}

/**
 * Everything that was written of some records of one app, ready to be written into the tables of another one that has
 * the same forms and no records: all records or the `last` so many, their events, and their tokens of search.
 */
export async function batchesOf(
  connection: SqlConnection,
  app: CompiledApp,
  {
    from,
    to,
    form: name,
    last,
  }: { readonly from: string; readonly to: string; readonly form: string; readonly last?: number },
): Promise<readonly Batch[]> {
  const layout = await loadLayout(connection);
  const [source, target] = [layout.get(from)?.get(name), layout.get(to)?.get(name)];
  const form = app.forms.get(name);
  if (source === undefined || target === undefined || form === undefined) throw new Error(`no form ${name}`);
  const columnsOf = async (table: string) =>
    (await connection.all(`PRAGMA table_info(${table})`)).map((column) => String(column["name"]));
  const [read, written] = [await columnsOf(source.table), await columnsOf(target.table)];
  const [ends] = await connection.all(`SELECT MAX(rowid) AS newest FROM ${source.table}`);
  const after = last === undefined ? 0 : Number(ends?.["newest"]) - last;
  const records = await connection.all(`SELECT * FROM ${source.table} WHERE rowid > ? ORDER BY rowid`, [
    after,
  ]);
  const events = await connection.all(
    `SELECT app, form, record, actor, at, type, body FROM event WHERE app = ? AND form = ? AND record IN
      (SELECT id FROM ${source.table} WHERE rowid > ?) ORDER BY id`,
    [from, name, after],
  );
  const { searched } = layOver(form, source);
  const tokens = records.map((row) => [row["id"] ?? null, recordTokens(searched, (column) => row[column])]);
  return [
    insert(
      target.table,
      written,
      records.map((row) => read.map((column) => row[column] ?? null)),
      records.length,
    ),
    insert(
      "event",
      eventColumns,
      events.map((row) => eventColumns.map((column) => row[column] ?? null)),
    ),
    {
      rows: tokens,
      records: 0,
      mostAtOnce: 50,
      statement: (rows) => ({ sql: sqliteSearch.write(target.table), values: [JSON.stringify(rows)] }),
    },
  ];
}

const eventColumns = ["app", "form", "record", "actor", "at", "type", "body"];

function insert(table: string, columns: readonly string[], rows: Batch["rows"], records = 0): Batch {
  const places = `(${columns.map(() => "?").join(", ")})`;
  return {
    rows,
    records,
    mostAtOnce: 50,
    statement: (some) => ({
      sql: `INSERT INTO ${table} (${columns.join(", ")}) VALUES ${some.map(() => places).join(", ")}`,
      values: some.flat(),
    }),
  };
}

/** Writes so many rows of each batch in a durable transaction until all are written; how many seconds that took. */
export async function batchInsert(
  connection: SqlConnection,
  batches: readonly Batch[],
  inTransaction: number,
): Promise<number> {
  const begun = performance.now();
  const most = Math.max(...batches.map(({ rows }) => rows.length));
  for (let start = 0; start < most; start += inTransaction) {
    await connection.run("BEGIN IMMEDIATE");
    for (const { rows, mostAtOnce, statement } of batches) {
      const some = rows.slice(start, start + inTransaction);
      for (let at = 0; at < some.length; at += mostAtOnce) {
        const { sql, values } = statement(some.slice(at, at + mostAtOnce));
        await connection.run(sql, values);
      }
    }
    await connection.run("COMMIT");
  }
  return (performance.now() - begun) / 1000;
}
