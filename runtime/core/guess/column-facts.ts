import type { Cell } from "../cells/cell.ts";
import type { DataTable } from "../cells/data-table.ts";
import { asWritten } from "../cells/neutralise.ts";
import { isBlankCell } from "../cells/read-cell.ts";

const mostDistinct = 2000;
const sampleSize = 400;

/** What is known of a column whatever it is, over all of its rows. */
export interface ColumnFacts {
  readonly table: DataTable;
  readonly column: number;
  readonly header: string;
  readonly rows: number;
  readonly filled: number;
  /** How often each text stands there, the first one first; only the first two thousand different ones. */
  readonly values: ReadonlyMap<string, number>;
  /** Whether `values` has them all. */
  readonly whole: boolean;
  /** Whether no filled cell is like another. */
  readonly unique: boolean;
  /** The length of the longest text, in UTF-16 units. */
  readonly longest: number;
  readonly multiline: boolean;
  /** Whether all filled cells hold numbers, or true and false, instead of text. */
  readonly typed: "number" | "boolean" | null;
  /** Filled cells from everywhere in the column. */
  readonly sample: readonly NonNullable<Cell>[];
}

/** A cell's text as it was before an export made it harmless. */
export function cellText(cell: NonNullable<Cell>): string {
  return typeof cell === "string" ? asWritten(cell).trim() : String(cell);
}

/** The filled cells of a column with the numbers of their rows in the file. */
export function* filledCells(
  { rows, numbers }: DataTable,
  column: number,
): Generator<{ readonly cell: NonNullable<Cell>; readonly row: number }> {
  for (const [index, row] of rows.entries()) {
    const cell = row[column] ?? null;
    if (cell !== null && !isBlankCell(cell)) yield { cell, row: numbers[index] ?? index + 2 };
  }
}

/** Looks through a column once. */
export function columnFacts(table: DataTable, column: number): ColumnFacts {
  const values = new Map<string, number>();
  let seen: Set<string> | null = new Set();
  const types = new Set<string>();
  const sample: NonNullable<Cell>[] = [];
  const step = Math.max(1, Math.floor(table.rows.length / sampleSize));
  let filled = 0;
  let whole = true;
  let longest = 0;
  let multiline = false;
  for (const { cell } of filledCells(table, column)) {
    const text = cellText(cell);
    if (filled % step === 0) sample.push(cell);
    filled += 1;
    types.add(typeof cell);
    longest = Math.max(longest, text.length);
    multiline ||= text.includes("\n");
    if (seen?.has(text) === true) seen = null;
    seen?.add(text);
    const count = values.get(text);
    if (count !== undefined || values.size < mostDistinct) values.set(text, (count ?? 0) + 1);
    else whole = false;
  }
  const [type] = types;
  return {
    table,
    column,
    header: table.header[column] ?? "",
    rows: table.rows.length,
    filled,
    values,
    whole,
    unique: seen !== null && filled > 0,
    longest,
    multiline,
    typed: types.size === 1 && (type === "number" || type === "boolean") ? type : null,
    sample,
  };
}
