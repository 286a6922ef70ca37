import type { SqlConnection } from "../sql-connection.ts";

/** What the index of a table has, as `record_table.search` says it. */
export interface SearchState {
  /** The columns whose tokens every record has. */
  readonly whole: readonly number[];
  /** Those that are being written for records of before, and the last record that has them. */
  readonly filling: { readonly columns: readonly number[]; readonly after: string } | null;
}

/** The state from its column; null where there is no index. */
export function readSearchState(stored: unknown): SearchState | null {
  return typeof stored === "string" ? (JSON.parse(stored) as SearchState) : null;
}

/** Notes the state of a table's index; null where there is none any more. */
export async function writeSearchState(
  connection: SqlConnection,
  table: number,
  state: SearchState | null,
): Promise<void> {
  await connection.run("UPDATE record_table SET search = ? WHERE id = ?", [
    state && JSON.stringify(state),
    table,
  ]);
}

/** Of an index that was just made: it is still to be filled, with whatever is searched by then. */
export const nothingYet: SearchState = { whole: [], filling: { columns: [], after: "" } };

/** The apps some of whose records the index lacks. */
export async function unfilledApps(connection: SqlConnection): Promise<readonly string[]> {
  const rows = await connection.all(
    `SELECT DISTINCT app FROM record_table
      WHERE retired = 0 AND (search IS NULL OR search NOT LIKE '%"filling":null%') ORDER BY app`,
  );
  return rows.map(({ app }) => app as string);
}
