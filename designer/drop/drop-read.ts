import type { Guess, GuessOptions } from "../../runtime/core/guess/guess.ts";
import type { Correction } from "../../runtime/core/guess/regard-column.ts";
import type { Problem } from "../../runtime/core/problem/problem.ts";

/** Where a table was read from: which of the files, and the sheet of a workbook that has several. */
export interface TableSource {
  readonly file: number;
  readonly sheet: string | null;
}

/** A column whose values tell the rows of its table apart, so that others may refer to them. */
export interface KeyPlace {
  readonly table: number;
  readonly column: number;
}

/** What was read in some files together, and what it was taken for. */
export interface DropRead {
  /** Files that could not be read, by their place. */
  readonly problems: readonly { readonly file: number; readonly problem: Problem }[];
  readonly sources: readonly TableSource[];
  readonly keys: readonly KeyPlace[];
  readonly guess: Guess;
}

/** What the page asks the thread that reads files. It keeps the tables that it has read last. */
export type DropQuestion =
  | (GuessOptions & { readonly id: number; readonly files: readonly DropFile[] })
  | (GuessOptions & { readonly id: number; readonly guess: Guess; readonly correction: Correction });

/** A file as bytes. */
export interface DropFile {
  readonly name: string;
  readonly bytes: ArrayBuffer;
}

export type DropAnswer =
  { readonly id: number; readonly read: DropRead } | { readonly id: number; readonly guess: Guess };
