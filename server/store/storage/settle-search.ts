import type { FormTable } from "../records/form-table.ts";
import { type SearchState, writeSearchState } from "../search/search-state.ts";
import type { SqlConnection } from "../sql-connection.ts";

/**
 * Brings the state of a table's index in line with a new version of its form, and gives it back: no tokens are written any
 * more of columns that are not searched, and where there are no records, none lack tokens.
 */
export async function settleSearch(
  connection: SqlConnection,
  { table, searched }: FormTable,
  id: number,
  state: SearchState,
): Promise<SearchState> {
  const wanted = searched.map(({ number }) => number);
  const [any] = await connection.all(`SELECT 1 FROM ${table} LIMIT 1`);
  const whole = any === undefined ? wanted : state.whole.filter((number) => wanted.includes(number));
  const filling = whole.length === wanted.length ? null : { columns: wanted, after: "" };
  const settled = { whole, filling };
  await writeSearchState(connection, id, settled);
  return settled;
}
