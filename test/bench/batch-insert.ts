import type { CompiledApp } from "../../runtime/core/compile/compiled.ts";
import { layOver } from "../../server/store/records/form-table.ts";
import { loadLayout, type TableLayout } from "../../server/store/records/layout.ts";
import { recordTokens } from "../../server/store/search/record-tokens.ts";
import type { SqlValue } from "../../server/store/sql-connection.ts";
import type { BareDatabase } from "./bare-database.ts";

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
  database: BareDatabase,
  app: CompiledApp,
  {
    from,
    to,
    form: name,
    last,
  }: { readonly from: string; readonly to: string; readonly form: string; readonly last?: number },
): Promise<readonly Batch[]> {
  const layout = await loadLayout(database);
  const [source, target] = [layout.get(from)?.get(name), layout.get(to)?.get(name)];
  const form = app.forms.get(name);
  if (source === undefined || target === undefined || form === undefined) throw new Error(`no form ${name}`);
  const history = await database.all(
    `SELECT ${eventColumns.join(", ")} FROM event WHERE app = ? AND form = ? ORDER BY id`,
    [from, name],
  );
  // As they came: their ids are in no order where several are made in the same millisecond.
  const made = [...new Set(history.map(({ record }) => record))];
  const wanted = new Set(made.slice(last === undefined ? 0 : -last));
  const events = history.filter(({ record }) => wanted.has(record));
  const rows = await database.all(`SELECT * FROM ${source.table}`);
  const known = new Map(rows.map((row) => [row["id"], row]));
  const records = [...wanted].map((id) => known.get(id)).filter((row) => row !== undefined);
  const read = Object.keys(records[0] ?? {});
  const names = renamed(source, target);
  const written = read.map((column) => names.get(column) ?? column);
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
      statement: (rows) => ({ sql: database.search.write(target.table), values: [JSON.stringify(rows)] }),
    },
  ];
}

/** How each column of a field is called in the other table; those of the system have the same name in both. */
function renamed(source: TableLayout, target: TableLayout): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const [field, { name, folded }] of source.fields) {
    const there = target.fields.get(field);
    if (there === undefined) continue;
    names.set(name, there.name);
    if (folded !== null && there.folded !== null) names.set(folded, there.folded);
  }
  return names;
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
  database: BareDatabase,
  batches: readonly Batch[],
  inTransaction: number,
): Promise<number> {
  const begun = performance.now();
  const most = Math.max(...batches.map(({ rows }) => rows.length));
  for (let start = 0; start < most; start += inTransaction) {
    await database.run("BEGIN");
    for (const { rows, mostAtOnce, statement } of batches) {
      const some = rows.slice(start, start + inTransaction);
      for (let at = 0; at < some.length; at += mostAtOnce) {
        const { sql, values } = statement(some.slice(at, at + mostAtOnce));
        await database.run(sql, values);
      }
    }
    await database.run("COMMIT");
  }
  return (performance.now() - begun) / 1000;
}
