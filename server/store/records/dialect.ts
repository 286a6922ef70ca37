import type { SqlDialect } from "../condition-sql/sql-dialect.ts";
import type { SearchDialect } from "../search/search-dialect.ts";
import type { SqlConnection, SqlPiece } from "../sql-connection.ts";
import type { Holds } from "./layout.ts";

/** An index of a record table, as SQL is made of it. */
export interface IndexOrder {
  readonly name: string;
  readonly table: string;
  readonly unique: boolean;
  readonly columns: readonly string[];
  /** Those of the columns that may hold texts of any length. */
  readonly long: ReadonlySet<string>;
  /** Which rows it has. */
  readonly rows: string;
}

/** Where databases differ on the record path. Names that are passed are the server's own, never a client's. */
export interface Dialect {
  /** The type of a column. */
  columnType(holds: Holds): string;
  /** A query with one parameter, a table: the names of the indexes that were made for it. */
  readonly indexes: string;
  makeIndex(order: IndexOrder): readonly string[];
  dropIndex(name: string): string;
  /** What a column of text of any length is sorted by: the start of the text decides, where indexes have a limit. */
  sorted(text: string): string;
  /** A sum of numbers that no range limits, 0 over nothing. */
  total(column: string): string;
  /** A statement that writes, and may fail while the transaction goes on. */
  attempt(connection: SqlConnection, piece: SqlPiece): Promise<void>;
  /**
   * `rows`, what a query of these columns finds in its order, which it limits, as a JSON list of lists: what columns hold as
   * `real` as text with all digits. Null where rows come as quickly by themselves.
   */
  packedRows(
    query: string,
    columns: readonly { readonly name: string; readonly holds: Holds }[],
  ): string | null;
  /**
   * A table to be read as it lies, by no index; null where the planner itself knows when that is quicker than to go through a
   * list in its order.
   */
  unordered(table: string): string | null;
  /** What conditions need. */
  readonly conditions: SqlDialect;
  /** The index in which people search. */
  readonly search: SearchDialect;
  /** A test with one parameter, a JSON list of texts: the column is one of them. */
  isOneOf(column: string): string;
  /** A table of one column, `value`, from one parameter, a JSON list of texts. */
  listed(name: string): string;
  /** A query with one parameter, a JSON list of ids, that locks these rows in their order; null where one writes at a time. */
  lockRows(table: string): string | null;
  /** Whether a connection does in their order what is asked of it without waiting for the answers. */
  readonly inOrder: boolean;
  /** The column of a unique index that a write met, null for any other error. */
  uniqueColumn(error: unknown): string | null;
  /** Statements that have the id of every record of a table that is written noted for a preparation. */
  noteChanges(table: string, preparation: number): readonly string[];
  /** Statements that end that; `table` is null where the table is not known. */
  noteNoMore(table: string | null, preparation: number): readonly string[];
  /** A statement that takes away so many rows of a table without indexes; null where a table of any size goes at once. */
  takeRows(table: string, count: number): string | null;
  /** A statement that tells the planner of queries what is in a table that was filled; null where it asks nobody. */
  lookOver(table: string): string | null;
  /** Whether a sum left the range of exact integers. */
  isOverflow(error: unknown): boolean;
}
