import type { Cell } from "../cells/cell.ts";
import type { CellReading } from "../cells/cell-reading.ts";
import { readCell } from "../cells/read-cell.ts";
import type { FieldSchema } from "../definition/generated/definition.ts";
import { kindOf } from "../fields/kind-of.ts";
import { isEmpty } from "../fields/is-empty.ts";
import { cellText, type ColumnFacts, filledCells } from "./column-facts.ts";
import type { Misfit, Misfits } from "./guess.ts";

const worthWhile = 0.7;
const mostExamples = 5;
const nothing = { timeZone: "UTC", find: () => "none" as const };

/** How well the cells of a column fit a field: the share of those that it would take, and the others. */
export interface ColumnFit {
  readonly share: number;
  readonly misfits: Misfits;
}

/**
 * Reads a column as an import would, into this field. A sample says whether it is worth while; what is decided is decided
 * over every row. The share is 0 where the sample fits too little.
 */
export function columnFit(facts: ColumnFacts, field: FieldSchema, reading: CellReading): ColumnFit {
  const takes = taker(field, reading);
  const sampled = facts.sample.filter(takes).length / Math.max(1, facts.sample.length);
  if (sampled < worthWhile) return { share: 0, misfits: { count: facts.filled, examples: [] } };
  const examples: Misfit[] = [];
  let count = 0;
  for (const { cell, row } of filledCells(facts.table, facts.column)) {
    if (takes(cell)) continue;
    count += 1;
    if (examples.length < mostExamples) examples.push({ row, value: cellText(cell).slice(0, 120) });
  }
  return { share: 1 - count / Math.max(1, facts.filled), misfits: { count, examples } };
}

/** Whether a field takes a cell, remembered by what stands in it: columns repeat themselves. */
function taker(field: FieldSchema, reading: CellReading): (cell: NonNullable<Cell>) => boolean {
  const kind = kindOf(field);
  const check = kind.compileCheck(field, { kindOf, matches: () => true });
  const known = new Map<Cell, boolean>();
  return (cell) => {
    const before = known.get(cell);
    if (before !== undefined) return before;
    const read = readCell(field, cell, reading, nothing);
    const value = "value" in read && read.value !== undefined ? kind.normalise(read.value, field) : undefined;
    const fits = value !== undefined && !isEmpty(value) && check(value, "").length === 0;
    if (known.size < 5000) known.set(cell, fits);
    return fits;
  };
}
