import type { Cell } from "./cell.ts";

/** A table as it was read from a file: its name without the ending, the titles of its columns, and its rows below them. */
export interface DataTable {
  readonly name: string;
  readonly header: readonly string[];
  /** Each row is as long as the header. */
  readonly rows: readonly (readonly Cell[])[];
  /** The number of each row in the file, as spreadsheets count: blank rows are counted though they are left out. */
  readonly numbers: readonly number[];
}
