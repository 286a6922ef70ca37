import type { SqlConnection, SqlPiece, SqlValue } from "../sql-connection.ts";
import type { Dialect } from "./dialect.ts";
import type { Holds } from "./layout.ts";

/**
 * The cells of each row of a query with a limit, in its order; null where the rows themselves come as quickly. They come as
 * one JSON text: parsing it takes a fraction of what it takes the driver to hand over many cells one by one, and making it
 * is done beside the thread that waits for it.
 */
export async function packedCells(
  connection: SqlConnection,
  dialect: Dialect,
  { sql, values }: SqlPiece,
  columns: readonly { readonly holds: Holds; readonly name: string }[],
): Promise<readonly (readonly SqlValue[])[] | null> {
  const packing = dialect.packedRows(sql, columns);
  if (packing === null) return null;
  const [all] = await connection.all(packing, values);
  const packed = JSON.parse(String(all?.["rows"] ?? "[]")) as SqlValue[][];
  // Written with all their digits, which only text has.
  const reals = columns.flatMap(({ holds }, index) => (holds === "real" ? [index] : []));
  for (const cells of packed)
    for (const index of reals) if (typeof cells[index] === "string") cells[index] = Number(cells[index]);
  return packed;
}
