import { inWords } from "../fields/in-words.ts";
import type { CellKind } from "./cell-kind.ts";
import { listCell, listInCell } from "./list-in-cell.ts";

/** Words of one's own in one cell. */
export const tagsCells: CellKind = {
  read: (cell) => ({ value: listInCell(String(cell), { comma: true }) }),
  write: (value) => (Array.isArray(value) ? listCell(value.map(inWords)) : inWords(value)),
};
