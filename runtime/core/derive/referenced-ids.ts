import { isObject } from "../definition/is-object.ts";
import type { Json } from "../json.ts";
import type { RecordData } from "../record.ts";

/** The ids that data holds in a single reference: one at most in a field, one a row in a column (`table/column`). */
export function referencedIds(data: RecordData, reference: string): readonly string[] {
  const [name = "", column] = reference.split("/");
  const value = Object.hasOwn(data, name) ? data[name] : undefined;
  const cells = column === undefined ? [value] : cellsOf(value, column);
  return cells.filter((cell) => typeof cell === "string");
}

function cellsOf(rows: Json | undefined, column: string): readonly (Json | undefined)[] {
  if (!Array.isArray(rows)) return [];
  return rows.map((row: Json) => (isObject(row) && Object.hasOwn(row, column) ? row[column] : undefined));
}
