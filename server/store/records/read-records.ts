import type { SqlConnection, SqlPiece } from "../sql-connection.ts";
import type { StoredRecord } from "../store.ts";
import { decodeRecord, recordOf } from "./decode-record.ts";
import type { Dialect } from "./dialect.ts";
import type { FormTable } from "./form-table.ts";
import { packedCells } from "./packed-cells.ts";

/** The records of a query with a limit, in its order, that selects all columns of the table in theirs. */
export async function readRecords(
  connection: SqlConnection,
  dialect: Dialect,
  query: SqlPiece,
  table: FormTable,
): Promise<readonly StoredRecord[]> {
  const packed = await packedCells(connection, dialect, query, table.columns);
  if (packed !== null) return packed.map((cells) => recordOf(table, (at) => cells[at] ?? null));
  const rows = await connection.all(query.sql, query.values);
  return rows.map((row) => decodeRecord(table, row));
}
