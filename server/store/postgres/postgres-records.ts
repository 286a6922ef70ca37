import { postgresDialect } from "../condition-sql/postgres-dialect.ts";
import type { Dialect } from "../records/dialect.ts";
import { postgresSearch } from "./postgres-search.ts";

const types = {
  text: 'text COLLATE "C"',
  integer: "bigint",
  real: "double precision",
  minor: "bigint",
  boolean: "smallint",
  json: "text",
} as const;

/** A row of an index has 2 700 bytes at most: of a text, so many characters are in it. */
const mostSorted = 200;
const sorted = (text: string) => `left(${text}, ${String(mostSorted)})`;

const oneOf = (column: string) => `${column} = ANY (ARRAY(SELECT json_array_elements_text(?::json)))`;

/** What looks up whole texts beside an index of their digests has its own name. */
const beside = (name: string) => `${name}_whole`;

/** PostgreSQL's side of the record path. */
export const postgresRecords: Dialect = {
  columnType: (holds) => types[holds],
  indexes: `SELECT indexname AS name FROM pg_indexes
    WHERE schemaname = current_schema() AND tablename = ? AND indexname ~ '_i[0-9a-f]{8}$'`,
  makeIndex({ name, table, unique, columns, long, rows }) {
    const whole = `USING hash (${columns.join(", ")}) WHERE ${rows}`;
    const [only] = columns;
    if (columns.length === 1 && only !== undefined && long.has(only)) {
      if (!unique) return [`CREATE INDEX ${name} ON ${table} ${whole}`];
      return [
        `CREATE UNIQUE INDEX ${name} ON ${table} (md5(${only})) WHERE ${rows}`,
        `CREATE INDEX ${beside(name)} ON ${table} ${whole}`,
      ];
    }
    const keys = columns.map((column) => (long.has(column) ? sorted(column) : column));
    return [`CREATE ${unique ? "UNIQUE " : ""}INDEX ${name} ON ${table} (${keys.join(", ")}) WHERE ${rows}`];
  },
  dropIndex: (name) => `DROP INDEX IF EXISTS ${name}, ${beside(name)}`,
  sorted,
  total: (column) => `COALESCE(SUM(${column}::numeric), 0)`,
  // A statement that fails would break off the whole transaction. The three of them go out in one way.
  async attempt(connection, { sql, values }) {
    const steps = [
      connection.run("SAVEPOINT attempt"),
      connection.run(sql, values),
      connection.run("RELEASE SAVEPOINT attempt"),
    ];
    try {
      await Promise.all(steps);
    } catch (error) {
      await connection.run("ROLLBACK TO SAVEPOINT attempt");
      throw error;
    }
  },
  packedRows: () => null,
  unordered: () => null,
  conditions: postgresDialect,
  search: postgresSearch,
  isOneOf: oneOf,
  listed: (name) => `json_array_elements_text(?::json) AS ${name} (value)`,
  inOrder: true,
  lockRows: (table) => `SELECT id FROM ${table} WHERE ${oneOf("id")} ORDER BY id FOR NO KEY UPDATE`,
  // Whatever the language of the server's messages: the key stands first, and in brackets.
  uniqueColumn(error) {
    const { code, detail } = error as { readonly code?: unknown; readonly detail?: unknown };
    if (code !== "23505" || typeof detail !== "string") return null;
    return /\((?:md5\()?(\w+)\)?\)=\(/.exec(detail)?.[1] ?? null;
  },
  // Every write of a record raises its seq; what the copying itself writes does not.
  noteChanges: (table, preparation) => [
    `CREATE FUNCTION ${noting(preparation)}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      INSERT INTO prepared_change ("table", record)
        VALUES (${String(preparation)}, CASE TG_OP WHEN 'DELETE' THEN OLD.id ELSE NEW.id END)
        ON CONFLICT DO NOTHING;
      RETURN NULL; END $$`,
    ...["INSERT", "UPDATE OF seq", "DELETE"].map(
      (when) => `CREATE TRIGGER ${noting(preparation)}_${when.slice(0, 6).toLowerCase()}
        AFTER ${when} ON ${table} FOR EACH ROW EXECUTE FUNCTION ${noting(preparation)}()`,
    ),
  ],
  // The triggers go with their function.
  noteNoMore: (_table, preparation) => [`DROP FUNCTION IF EXISTS ${noting(preparation)}() CASCADE`],
  takeRows: () => null,
  lookOver: (table) => `ANALYZE ${table}`,
  isOverflow: (error) => (error as { readonly code?: unknown }).code === "22003",
};

const noting = (preparation: number) => `noting_${String(preparation)}`;
