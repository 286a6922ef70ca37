import type { SqlPiece } from "../sql-connection.ts";

/** What databases spell differently. Parameters are `?`; texts compare by code points. */
export interface SqlDialect {
  readonly textContains: (text: string, part: string) => SqlPiece;
  readonly textStartsWith: (text: string, part: string) => SqlPiece;
  readonly textEndsWith: (text: string, part: string) => SqlPiece;
  /** The place of a number that is compared with a column of numbers, whatever number it is. */
  readonly number: (value: number) => string;
  /** The nearest double to the quotient of two exact integers. */
  readonly quotient: (dividend: string, divisor: number) => string;
  /** How many code points a text has. */
  readonly length: (text: string) => string;
  /** How many items a JSON list has. */
  readonly items: (list: string) => string;
  /** Whether a JSON list has one of these texts. */
  readonly hasItem: (list: string, texts: readonly SqlPiece[]) => SqlPiece;
  /** Whether an object of a JSON list has a text in this cell, alone or in a list. */
  readonly hasInCell: (rows: string, cell: string, text: SqlPiece) => SqlPiece;
}
