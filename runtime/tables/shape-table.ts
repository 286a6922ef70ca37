import type { Cell } from "../core/cells/cell.ts";
import { isBlankCell } from "../core/cells/read-cell.ts";
import { tableLimits } from "./table-limits.ts";
import { type ReadingTables, type TablesRead, unreadable } from "./tables-read.ts";

const lookedThrough = 20;

/**
 * A table of raw rows: the first row that is at least half as full as the fullest of the first twenty has the titles (what
 * stands above it is a heading), blank rows are left out, and so are blank columns at the right. Where titles alone will do,
 * no row has to follow them.
 */
export function shapeTable(
  name: string,
  raw: readonly (readonly Cell[])[],
  { titlesAlone = false }: ReadingTables = {},
): TablesRead {
  const filled = raw.slice(0, lookedThrough).map((row) => row.filter((cell) => !isBlankCell(cell)).length);
  const fullest = Math.max(0, ...filled);
  const top = filled.findIndex((count) => count > 0 && count * 2 >= fullest);
  const header = raw[top];
  if (header === undefined) return unreadable("empty-table");
  const rows: (readonly Cell[])[] = [];
  const numbers: number[] = [];
  let width = lastFilled(header);
  for (let index = top + 1; index < raw.length; index += 1) {
    const row = raw[index] ?? [];
    const length = lastFilled(row);
    if (length === 0) continue;
    width = Math.max(width, length);
    rows.push(row);
    numbers.push(index + 1);
  }
  if (rows.length === 0 && !titlesAlone) return unreadable("empty-table");
  if (rows.length > tableLimits.rows) return unreadable("too-many-table-rows", { limit: tableLimits.rows });
  if (width > tableLimits.columns)
    return unreadable("too-many-table-columns", { limit: tableLimits.columns });
  const titles = Array.from({ length: width }, (_, at) => String(header[at] ?? "").trim());
  const table = { name, header: titles, rows: rows.map((row) => fitted(row, width)), numbers };
  return { ok: true, tables: [table] };
}

function lastFilled(row: readonly Cell[]): number {
  return row.findLastIndex((cell) => !isBlankCell(cell)) + 1;
}

function fitted(row: readonly Cell[], width: number): readonly Cell[] {
  if (row.length === width) return row;
  return Array.from({ length: width }, (_, at) => row[at] ?? null);
}
