import type { FormTable } from "./form-table.ts";
import { systemColumnOf } from "./system-columns.ts";

/** The field that lies in a column, system fields included; the column itself where there is none. */
export function fieldOfColumn(table: FormTable, column: string): string {
  for (const [field, stored] of table.fields) if (stored.column === column) return field;
  for (const [field, { name }] of systemColumnOf) if (name === column) return field;
  return column;
}
