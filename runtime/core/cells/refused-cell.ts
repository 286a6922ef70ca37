import type { JsonObject } from "../json.ts";
import type { Cell } from "./cell.ts";
import type { CellValue } from "./cell-kind.ts";

const longest = 120;

/** Why a cell has no value; what is written in it goes along, cut short. */
export function refusedCell(code: string, cell: Cell, params: JsonObject = {}): CellValue {
  return { code, params: { value: String(cell).slice(0, longest), ...params } };
}
