import type { SqlPiece } from "../sql-connection.ts";
import type { FormTable } from "./form-table.ts";
import type { RecordContext } from "./record-context.ts";

/** A test that `via`, a field or `table/column`, holds `id`, alone or in a list; null where there is no such field. */
export function refersTo(
  { dialect }: RecordContext,
  table: FormTable,
  via: string,
  id: string,
): SqlPiece | null {
  const [name = "", column] = via.split("/");
  const stored = table.fields.get(name);
  if (stored === undefined) return null;
  if (column !== undefined) return dialect.conditions.hasInCell(stored.column, column, id);
  return stored.storage.column === "json"
    ? dialect.conditions.hasItem(stored.column, [id])
    : { sql: `${stored.column} = ?`, values: [id] };
}
