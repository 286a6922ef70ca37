import type { SqlValue } from "../sql-connection.ts";

/** Rows as a statement that writes many of them takes them. */
export interface BoundRows {
  /** In the order in which they are written. */
  readonly columns: readonly string[];
  /** The places of one row's values, the same for each. */
  readonly places: string;
  readonly values: readonly SqlValue[];
}

/** So many rows come from a file, or with an app. */
const many = 32;

/**
 * Binds rows of these columns. Where there are many, and all have the same in every column of a group, its values are handed
 * over once: that of each to a driver takes a good part of the time in which it was decided. Few groups make few statements
 * to prepare.
 */
export function boundRows<Row, Column extends string>(
  columns: readonly Column[],
  rows: readonly Row[],
  valueOf: (row: Row, column: Column) => SqlValue,
  groups: readonly (readonly Column[])[],
): BoundRows {
  const [first] = rows;
  const isAlike = (column: Column) =>
    first !== undefined && rows.every((row) => valueOf(row, column) === valueOf(first, column));
  const alike = new Set(rows.length < many ? [] : groups.filter((group) => group.every(isAlike)).flat());
  const [once, each] = [columns.filter((one) => alike.has(one)), columns.filter((one) => !alike.has(one))];
  // Where a place has no number it gets the next one, behind all that were given.
  const places = [...once.map((_, index) => `?${String(index + 1)}`), ...each.map(() => "?")].join(", ");
  const shared = first === undefined ? [] : once.map((column) => valueOf(first, column));
  const own = rows.flatMap((row) => each.map((column) => valueOf(row, column)));
  return { columns: [...once, ...each], places, values: [...shared, ...own] };
}
