import type { Json } from "../json.ts";
import { inWords } from "../fields/in-words.ts";
import type { CellKind } from "./cell-kind.ts";
import { refusedCell } from "./refused-cell.ts";

const longest = 200_000;

/** The rows of a table field as JSON: a cell has no other way to hold them whole. */
export const rowsCells: CellKind = {
  read: (cell) => {
    const rows = typeof cell === "string" && cell.length <= longest ? rowsIn(cell) : undefined;
    return rows === undefined ? refusedCell("not-rows", cell) : { value: rows };
  },
  write: (value) => (Array.isArray(value) ? JSON.stringify(value) : inWords(value)),
};

function rowsIn(text: string): Json | undefined {
  try {
    const rows = JSON.parse(text) as Json;
    return Array.isArray(rows) ? rows : undefined;
  } catch {
    return undefined;
  }
}
