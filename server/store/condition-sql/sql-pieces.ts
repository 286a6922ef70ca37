import type { SqlPiece, SqlValue } from "../sql-connection.ts";
import type { SqlDialect } from "./sql-dialect.ts";

export const nothing: SqlPiece = { sql: "FALSE", values: [] };
export const everything: SqlPiece = { sql: "TRUE", values: [] };

/** Pieces joined by AND or OR, each in brackets; without any, what an empty AND or OR means. */
export function join(word: "AND" | "OR", pieces: readonly SqlPiece[]): SqlPiece {
  if (pieces.length === 0) return word === "AND" ? everything : nothing;
  return {
    sql: pieces.map(({ sql }) => `(${sql})`).join(` ${word} `),
    values: pieces.flatMap(({ values }) => values),
  };
}

/** The place of a value that is compared with a column. */
export function place(value: SqlValue, dialect: SqlDialect): string {
  return typeof value === "number" ? dialect.number(value) : "?";
}
