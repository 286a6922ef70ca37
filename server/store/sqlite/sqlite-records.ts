import { sqliteDialect } from "../condition-sql/sqlite-dialect.ts";
import type { Dialect } from "../records/dialect.ts";

const types = {
  text: "TEXT",
  integer: "INTEGER",
  real: "REAL",
  minor: "INTEGER",
  boolean: "INTEGER",
  json: "TEXT",
} as const;

/** SQLite's side of the record path. */
export const sqliteRecords: Dialect = {
  columnType: (holds) => types[holds],
  indexes: "SELECT name FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL",
  conditions: sqliteDialect,
  isOneOf: (column) => `${column} IN (SELECT value FROM json_each(?))`,
  uniqueColumn(error) {
    const found = /UNIQUE constraint failed: \w+\.(\w+)/.exec(messageOf(error));
    return found?.[1] ?? null;
  },
  isOverflow: (error) => messageOf(error).includes("integer overflow"),
};

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : "";
}
