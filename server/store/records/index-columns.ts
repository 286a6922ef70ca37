import { wantedIndexes } from "../storage/wanted-indexes.ts";
import type { FormTable } from "./form-table.ts";

const known = new WeakMap<FormTable, readonly (readonly string[])[]>();

/** The columns of each index of a table's living records, in their order, as its form asks for them. */
export function indexColumns(table: FormTable): readonly (readonly string[])[] {
  const indexes = known.get(table) ?? wantedIndexes(table).map(({ columns }) => columns);
  known.set(table, indexes);
  return indexes;
}
