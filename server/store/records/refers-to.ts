import type { SqlPiece } from "../sql-connection.ts";
import type { FormTable } from "./form-table.ts";
import type { RecordContext } from "./record-context.ts";

/** A test that the field `via` holds `id`, alone or in a list; null where there is no such field. */
export function refersTo(
  { dialect }: RecordContext,
  table: FormTable,
  via: string,
  id: string,
): SqlPiece | null {
  const stored = table.fields.get(via);
  if (stored === undefined) return null;
  return stored.storage.column === "json"
    ? dialect.conditions.hasItem(stored.column, [id])
    : { sql: `${stored.column} = ?`, values: [id] };
}
