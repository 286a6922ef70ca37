import type { FieldSchema } from "../definition/generated/definition.ts";
import type { DisplayContext } from "../fields/field-kind.ts";
import type { Json, JsonObject } from "../json.ts";
import type { Cell } from "./cell.ts";
import type { CellReading } from "./cell-reading.ts";

/** What somebody meant by a name in a cell: one thing (`loose` where case or spaces differ), none, or one of several. */
export type FoundLink = { readonly id: string; readonly loose: boolean } | "none" | "several";

/** What reading a cell needs from outside. */
export interface CellContext {
  /** The zone of moments that are written without one. */
  readonly timeZone: string;
  /** The record, person or team that a field's cell names. */
  find(field: FieldSchema, name: string): FoundLink;
}

/** A cell's value (undefined is empty; `loosely` lists names that were found by a different spelling), or why it has none. */
export type CellValue =
  | { readonly value: Json | undefined; readonly loosely?: readonly string[] }
  | { readonly code: string; readonly params: JsonObject };

/** Reads a cell that is not blank. */
export type CellReader = (
  cell: NonNullable<Cell>,
  field: FieldSchema,
  reading: CellReading,
  context: CellContext,
) => CellValue;

/** How the values of a field kind stand in the cells of a table, out and back in without loss. */
export interface CellKind {
  /** Null where nobody can bring values in: they are computed, or are more than text. */
  readonly read: CellReader | null;
  write(value: Json, field: FieldSchema, context: DisplayContext): string | number;
}
