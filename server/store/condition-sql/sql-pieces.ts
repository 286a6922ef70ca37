import type { SqlPiece } from "../sql-connection.ts";

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
