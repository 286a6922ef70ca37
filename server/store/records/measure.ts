import type { Json } from "../../../runtime/core/json.ts";
import type { SqlRow } from "../sql-connection.ts";
import { columnOf } from "./column-of.ts";
import { decodeValue } from "./decode-value.ts";
import type { FormTable } from "./form-table.ts";

export type Aggregate = "count" | "sum" | "min" | "max" | "average";

/** One number over many records: what to select for it, by column, and how to read that. */
export interface Measure {
  readonly select: { readonly [column: string]: string };
  read(row: SqlRow): Json;
}

/**
 * A measure over a field, null for counting records. Its columns are named after `name`. A sum over nothing is 0,
 * the others are null. `total` adds numbers up.
 */
export function measure(
  table: FormTable,
  aggregate: Aggregate,
  field: string | null,
  name: string,
  total: (column: string) => string,
): Measure {
  if (field === null) return { select: { [name]: "COUNT(*)" }, read: (row) => row[name] as number };
  const column = columnOf(table, field);
  if (column === undefined) throw new Error(`nothing to measure in ${field}`);
  const sum = total(column.sql);
  switch (aggregate) {
    case "count":
      return { select: { [name]: `COUNT(${column.sql})` }, read: (row) => row[name] as number };
    case "min":
    case "max":
      return {
        select: { [name]: `${aggregate.toUpperCase()}(${column.sql})` },
        read: (row) => decodeValue(table, field, row[name] ?? null),
      };
    case "sum":
      return {
        select: { [name]: sum },
        read(row) {
          const value = (row[name] as number | null) ?? 0;
          return decodeValue(table, field, column.holds === "real" ? withoutNoise(value) : value);
        },
      };
    case "average":
      return {
        select: { [name]: sum, [`${name}_count`]: `COUNT(${column.sql})` },
        read(row) {
          const count = row[`${name}_count`] as number;
          if (count === 0) return null;
          const mean = (row[name] as number) / count;
          // Half a minor unit is no money.
          return column.holds === "minor" ? decodeValue(table, field, Math.round(mean)) : withoutNoise(mean);
        },
      };
  }
}

/** Fifteen digits are what a double holds: the sixteenth of 0.1 + 0.2 is noise. */
function withoutNoise(value: number): number {
  return Number(value.toPrecision(15));
}

/** A sum of exact integers, which may leave their range. */
export function exactSum(column: string): string {
  return `SUM(${column})`;
}
