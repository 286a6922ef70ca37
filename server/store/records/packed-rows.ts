import type { SqlConnection, SqlRow, SqlValue } from "../sql-connection.ts";
import type { Dialect } from "./dialect.ts";
import type { FormTable } from "./form-table.ts";

/**
 * The next rows of a table by id, behind `after`. They come as one JSON text: parsing it takes a fraction of what it
 * takes the driver to hand over many cells one by one, and making it is done beside the thread that waits for it.
 */
export async function packedRows(
  connection: SqlConnection,
  dialect: Dialect,
  { table, columns, select }: FormTable,
  after: string,
  limit: number,
): Promise<readonly SqlRow[]> {
  const packing = dialect.packedRows(table, columns);
  if (packing === null) return connection.all(`${select} WHERE id > ? ORDER BY id LIMIT ?`, [after, limit]);
  const names = columns.map(({ name }) => name);
  const [all] = await connection.all(packing, [after, limit]);
  const packed = JSON.parse(String(all?.["rows"] ?? "[]")) as (SqlValue | undefined)[][];
  const reals = columns.flatMap(({ holds }, index) => (holds === "real" ? [index] : []));
  return packed.map((values) => {
    // Written with all their digits, which only text has.
    for (const index of reals) if (typeof values[index] === "string") values[index] = Number(values[index]);
    const row: { [column: string]: SqlValue } = {};
    for (let index = 0; index < names.length; index += 1) row[names[index] ?? ""] = values[index] ?? null;
    return row;
  });
}
