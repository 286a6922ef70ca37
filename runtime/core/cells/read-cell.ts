import type { FieldSchema } from "../definition/generated/definition.ts";
import { kindOf } from "../fields/kind-of.ts";
import type { Cell } from "./cell.ts";
import type { CellContext, CellValue } from "./cell-kind.ts";
import { cellKinds } from "./cell-kinds.ts";
import type { CellReading } from "./cell-reading.ts";
import { asWritten } from "./neutralise.ts";

/** Whether nothing stands in a cell. */
export function isBlankCell(cell: Cell): boolean {
  return cell === null || (typeof cell === "string" && cell.trim() === "");
}

/** The value of a field that a cell holds, in the shape in which it is sent; whether the field accepts it is for its check. */
export function readCell(
  field: FieldSchema,
  cell: Cell,
  reading: CellReading,
  context: CellContext,
): CellValue {
  const plain = typeof cell === "string" ? asWritten(cell) : cell;
  const meant = meantBy(plain, reading);
  if (meant === null || isBlankCell(meant)) return { value: undefined };
  const { read } = cellKinds[kindOf(field).name];
  return read === null ? { code: "not-imported", params: {} } : read(meant, field, reading, context);
}

function meantBy(cell: Cell, { values }: CellReading): Cell {
  const written = String(cell ?? "").trim();
  return values !== undefined && Object.hasOwn(values, written) ? (values[written] ?? null) : cell;
}
