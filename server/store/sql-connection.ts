/** What a column holds and a parameter carries. */
export type SqlValue = string | number | null;

export type SqlRow = { readonly [column: string]: SqlValue };

/** A database connection, or several that stand for one. Statements are prepared once and kept; parameters are `?`. */
export interface SqlConnection {
  all(sql: string, values?: readonly SqlValue[]): Promise<readonly SqlRow[]>;
  /** How many rows changed, and the key of the last one inserted. */
  run(
    sql: string,
    values?: readonly SqlValue[],
  ): Promise<{ readonly changes: number; readonly lastId: number }>;
}

/** A piece of SQL with the values of its parameters, in order. */
export interface SqlPiece {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}
