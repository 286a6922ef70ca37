import type { Dialect } from "../records/dialect.ts";
import type { FormTable } from "../records/form-table.ts";
import type { SqlConnection, SqlValue } from "../sql-connection.ts";
import { recordTokens } from "./record-tokens.ts";

type On = { readonly connection: SqlConnection; readonly dialect: Dialect };
type Row = ReadonlyMap<string, SqlValue>;

/** Writes the tokens of rows that were just written, where the table has an index. */
export async function writeTokens(
  { connection, dialect }: On,
  { table, searched, search }: FormTable,
  rows: readonly Row[],
): Promise<void> {
  if (search === null || rows.length === 0) return;
  const pairs = rows.map((row) => [row.get("id"), recordTokens(searched, (column) => row.get(column))]);
  await connection.run(dialect.search.write(table), [JSON.stringify(pairs)]);
}

/** Whether a row is about to get another text than it has; asked before it is written. */
export async function changesTokens(
  { connection }: On,
  { table, searched, search }: FormTable,
  row: Row,
): Promise<boolean> {
  if (search === null) return false;
  const differs = searched.map(({ column }) => `${column} IS DISTINCT FROM ?`).join(" OR ");
  const values = searched.map(({ column }) => row.get(column) ?? null);
  const changed = await connection.all(`SELECT 1 AS changed FROM ${table} WHERE id = ? AND (${differs})`, [
    row.get("id") ?? null,
    ...values,
  ]);
  return changed.length > 0;
}
