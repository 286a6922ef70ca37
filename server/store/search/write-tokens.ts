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
