import { sqliteDialect } from "../condition-sql/sqlite-dialect.ts";
import type { Dialect } from "../records/dialect.ts";
import { sqliteSearch } from "./sqlite-search.ts";

const types = {
  text: "TEXT",
  integer: "INTEGER",
  real: "REAL",
  minor: "INTEGER",
  boolean: "INTEGER",
  json: "TEXT",
} as const;

/** More of them no function takes, unless SQLite was built otherwise. */
const mostArguments = 1_000;

/** SQLite's side of the record path. */
export const sqliteRecords: Dialect = {
  columnType: (holds) => types[holds],
  indexes: "SELECT name FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL",
  makeIndex: ({ name, table, unique, columns, rows }) => [
    `CREATE ${unique ? "UNIQUE " : ""}INDEX ${name} ON ${table} (${columns.join(", ")}) WHERE ${rows}`,
  ],
  dropIndex: (name) => `DROP INDEX ${name}`,
  sorted: (text) => text,
  total: (column) => `TOTAL(${column})`,
  // A statement that fails undoes itself alone.
  async attempt(connection, { sql, values }) {
    await connection.run(sql, values);
  },
  packedRows: (query, columns) => {
    if (columns.length > mostArguments) return null;
    // Its JSON functions write 15 digits of a real.
    const cells = columns.map(({ name, holds }) =>
      holds === "real" ? `iif(${name} IS NULL, NULL, printf('%!.17g', ${name}))` : name,
    );
    return `SELECT json_group_array(json_array(${cells.join(", ")})) AS rows FROM (${query})`;
  },
  unordered: (table) => `${table} NOT INDEXED`,
  conditions: sqliteDialect,
  search: sqliteSearch,
  isOneOf: (column) => `${column} IN (SELECT value FROM json_each(?))`,
  listed: (name) => `(SELECT value FROM json_each(?)) AS ${name}`,
  inOrder: false,
  lockRows: () => null,
  uniqueColumn(error) {
    const found = /UNIQUE constraint failed: \w+\.(\w+)/.exec(messageOf(error));
    return found?.[1] ?? null;
  },
  // Every write of a record raises its seq; what the copying itself writes does not.
  noteChanges: (table, preparation) =>
    [
      ["insert", "AFTER INSERT", "NEW"],
      ["update", "AFTER UPDATE OF seq", "NEW"],
      ["delete", "AFTER DELETE", "OLD"],
    ].map(
      ([name, when, row]) => `CREATE TRIGGER ${noting(preparation)}_${name} ${when} ON ${table} BEGIN
        INSERT OR IGNORE INTO prepared_change ("table", record) VALUES (${String(preparation)}, ${row}.id); END`,
    ),
  noteNoMore: (_table, preparation) =>
    ["insert", "update", "delete"].map((name) => `DROP TRIGGER IF EXISTS ${noting(preparation)}_${name}`),
  takeRows: (table, count) =>
    `DELETE FROM ${table} WHERE rowid IN (SELECT rowid FROM ${table} LIMIT ${String(count)})`,
  lookOver: () => null,
  isOverflow: (error) => messageOf(error).includes("integer overflow"),
};

const noting = (preparation: number) => `noting_${String(preparation)}`;

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : "";
}
