import type { SqlDialect } from "../condition-sql/sql-dialect.ts";
import type { Holds } from "./layout.ts";

/** Where databases differ on the record path. Names that are passed are the server's own, never a client's. */
export interface Dialect {
  /** The type of a column. */
  columnType(holds: Holds): string;
  /** A query with one parameter, a table: the names of the indexes that were made for it. */
  readonly indexes: string;
  /**
   * A query with two parameters, an id and a number: `rows`, the next so many rows behind the id as a JSON list of lists,
   * what columns hold as `real` as text with all digits.
   */
  packedRows(table: string, columns: readonly { readonly name: string; readonly holds: Holds }[]): string;
  /** What conditions need. */
  readonly conditions: SqlDialect;
  /** A test with one parameter, a JSON list of texts: the column is one of them. */
  isOneOf(column: string): string;
  /** The column of a unique index that a write met, null for any other error. */
  uniqueColumn(error: unknown): string | null;
  /** Statements that have the id of every record of a table that is written noted for a preparation. */
  noteChanges(table: string, preparation: number): readonly string[];
  /** Statements that end that; `table` is null where the table is not known. */
  noteNoMore(table: string | null, preparation: number): readonly string[];
  /** A statement that takes away so many rows of a table without indexes; null where a table of any size goes at once. */
  takeRows(table: string, count: number): string | null;
  /** Whether a sum left the range of exact integers. */
  isOverflow(error: unknown): boolean;
}
