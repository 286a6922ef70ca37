import { isObject } from "../definition/is-object.ts";
import type { Json } from "../json.ts";

/** Whether a row has a cell of one of these columns. */
export function hasCell(value: Json, isOne: (column: string) => boolean): boolean {
  if (!Array.isArray(value)) return false;
  return value.some((row: Json) => isObject(row) && Object.keys(row).some(isOne));
}

/** The rows of a table by the new names of its columns; the same object where no row has such a cell. */
export function renamedCells(value: Json, renamed: ReadonlyMap<string, string>): Json {
  if (!hasCell(value, (name) => renamed.has(name))) return value;
  const names = new Set(renamed.values());
  return (value as readonly Json[]).map((row): Json => {
    if (!isObject(row)) return row;
    const cells = Object.entries(row).flatMap(([name, cell]): [string, Json][] => {
      const now = renamed.get(name);
      // What an older version has left behind under the new name is no value of this column.
      if (now === undefined && names.has(name)) return [];
      return [[now ?? name, cell]];
    });
    return Object.fromEntries(cells);
  });
}
