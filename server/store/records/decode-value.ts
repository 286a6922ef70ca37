import type { Json } from "../../../runtime/core/json.ts";
import type { SqlValue } from "../sql-connection.ts";
import type { FormTable } from "./form-table.ts";

/** A single stored value of a field, system fields included, as the engine knows it. */
export function decodeValue(table: FormTable, field: string, stored: SqlValue): Json {
  const own = table.fields.get(field);
  return own === undefined || stored === null ? stored : own.storage.decode(stored, own.field.schema);
}
