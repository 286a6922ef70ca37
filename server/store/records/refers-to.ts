import type { SqlPiece } from "../sql-connection.ts";
import type { FormTable } from "./form-table.ts";
import type { RecordContext } from "./record-context.ts";

/**
 * A test that `via`, a field or `table/column`, holds an id, alone or in a list; null where there is no such field. The id
 * may be a column of a table beside.
 */
export function refersTo(
  { dialect }: RecordContext,
  table: FormTable,
  via: string,
  id: SqlPiece,
): SqlPiece | null {
  const [name = "", column] = via.split("/");
  const stored = table.fields.get(name);
  if (stored === undefined) return null;
  if (column !== undefined) return dialect.conditions.hasInCell(stored.column, column, id);
  return stored.storage.column === "json"
    ? dialect.conditions.hasItem(stored.column, [id])
    : { sql: `${stored.column} = ${id.sql}`, values: id.values };
}
