import type { Json, JsonObject } from "../../core/json.ts";

/** What is wrong with a cell of a table; `column` is empty where it is about the row as a whole. */
export interface CellProblem {
  readonly row: string;
  readonly column: string;
  readonly message: string;
}

/** A cell as a pointer names it. */
export interface CellPlace {
  readonly row: number;
  readonly column: string;
}

/** What a row is known by as long as the table is open. */
export function rowKey(row: JsonObject, index: number): string {
  return String(row["_row"] ?? index);
}

/** The cell that a problem's pointer leads into, for data pointers with or without the request's `/data`; null for none. */
export function cellOf(pointer: string): CellPlace | null {
  const [first, ...rest] = pointer.split("/").slice(1);
  const [row, column = ""] = first === "data" ? rest.slice(1) : rest;
  return row === undefined || !/^\d+$/.test(row) ? null : { row: Number(row), column };
}

/** The row of a table's value at a place. */
export function rowAt(value: Json | undefined, place: number): JsonObject | undefined {
  const row = Array.isArray(value) ? (value[place] as Json | undefined) : undefined;
  return typeof row === "object" && row !== null && !Array.isArray(row) ? (row as JsonObject) : undefined;
}
