import type { SqlConnection, SqlPiece, SqlRow, SqlValue } from "../sql-connection.ts";
import type { Dialect } from "./dialect.ts";
import type { Holds } from "./layout.ts";
import { packedCells } from "./packed-cells.ts";

/** The rows of a query with a limit, in its order, brought in the quickest way. */
export async function packedRows(
  connection: SqlConnection,
  dialect: Dialect,
  query: SqlPiece,
  columns: readonly { readonly name: string; readonly holds: Holds }[],
): Promise<readonly SqlRow[]> {
  const packed = await packedCells(connection, dialect, query, columns);
  if (packed === null) return connection.all(query.sql, query.values);
  const names = columns.map(({ name }) => name);
  return packed.map((cells) => {
    const row: { [column: string]: SqlValue } = {};
    for (let index = 0; index < names.length; index += 1) row[names[index] ?? ""] = cells[index] ?? null;
    return row;
  });
}
