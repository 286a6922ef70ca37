import Big from "big.js";
import type { FieldSchema } from "../definition/generated/definition.ts";
import { kindOf } from "../fields/kind-of.ts";
import type { Cell } from "./cell.ts";
import type { CellReader } from "./cell-kind.ts";
import type { CellReading } from "./cell-reading.ts";
import { numberInText } from "./number-in-text.ts";
import { refusedCell } from "./refused-cell.ts";

/** A number, whether the cell holds one or writes one. */
export const readNumber: CellReader = (cell, field, reading) => {
  const value = numberIn(cell, reading);
  return value === undefined ? refusedCell("not-a-number", cell) : { value: withoutNoise(value, field) };
};

/** A percentage: 15 and 15% mean the same, and so does 0.15 where the column is read as shares. */
export const readPercent: CellReader = (cell, field, reading) => {
  const written = typeof cell === "string" ? numberInText(cell, reading.decimalMark) : undefined;
  const value = numberIn(cell, reading);
  if (value === undefined) return refusedCell("not-a-number", cell);
  const share = reading.fraction === true && written?.percent !== true;
  const percent = share ? new Big(withoutDigitsBeyond(value)).times(100).toNumber() : value;
  return { value: withoutNoise(percent, field) };
};

function numberIn(cell: NonNullable<Cell>, { decimalMark }: CellReading): number | undefined {
  if (typeof cell === "number") return Number.isFinite(cell) ? cell : undefined;
  return typeof cell === "string" ? numberInText(cell, decimalMark)?.value : undefined;
}

/** Spreadsheets keep fifteen digits: what stands behind them in a double (0.30000000000000004) was never entered. */
function withoutDigitsBeyond(value: number): number {
  return Number(value.toPrecision(15));
}

function withoutNoise(value: number, field: FieldSchema): number {
  const decimals = kindOf(field).decimals?.(field) ?? 0;
  const { c, e } = new Big(value);
  return c.length - 1 - e > decimals ? withoutDigitsBeyond(value) : value;
}
