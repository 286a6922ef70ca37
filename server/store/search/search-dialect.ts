import type { SoughtToken, SoughtWord } from "../../../runtime/core/fields/sought-word.ts";
import type { SqlPiece } from "../sql-connection.ts";

/** Where to look for tokens: a word must have all of its tokens in one of the columns. */
export interface TokenQuery {
  readonly words: readonly (readonly SoughtToken[])[];
  /** The numbers of the columns, at least one. */
  readonly columns: readonly number[];
}

/** Records that a query must look at and no others: what stands behind FROM, and a test. */
export interface Narrowed {
  readonly from: SqlPiece;
  readonly where: SqlPiece;
  /** Whether they are a page and no more, though there may be others. */
  readonly chosen?: boolean;
  /** Whether they are read as they lie, in no order: then one reading of all finds what there is. */
  readonly unordered?: boolean;
}

/** The index of tokens beside a record table, as each database keeps one. Tables are the server's own names. */
export interface SearchDialect {
  /** Statements that make the index of a table. */
  make(table: string): readonly string[];
  /** What the database keeps of it, whose rows may be taken away before it is dropped. */
  parts(table: string): readonly string[];
  drop(table: string): string;
  /** A statement with one parameter, a JSON list of pairs, an id and its tokens between blanks: they are its tokens now. */
  write(table: string): string;
  /** A statement with one parameter, a JSON list of ids: they have no tokens any more, while their records still are there. */
  remove(table: string): string;
  /**
   * So many of a list's next records are looked through before the index is asked, where that takes the longer, the more
   * records have a token: of what most have, a page is among them.
   */
  readonly glance: number;
  /** One row: `found`, a JSON list of at most so many records that have the tokens, and how many that are, `count`. */
  find(table: string, query: TokenQuery, limit: number): SqlPiece;
  /** How `found` calls a record. */
  key(table: string): string;
  /** The records of such a list. */
  listed(table: string, found: string): Narrowed;
  /** The records that have the tokens, however many, for a query without an order. */
  having(table: string, query: TokenQuery): Narrowed;
  /** The same, for a query that walks along an index in its order. */
  walked(table: string, query: TokenQuery): Narrowed;
  /** Whether the word stands at its place in a folded text. */
  hasWord(text: string, word: SoughtWord): SqlPiece;
}

/** The index beside a record table. */
export function searchTable(table: string): string {
  return `${table}_words`;
}
