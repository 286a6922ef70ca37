import sqlite3 from "sqlite3";
import { addressSearchText } from "../../runtime/core/fields/address/address-text.ts";
import { foldText } from "../../runtime/core/fields/fold.ts";
import { isEmpty } from "../../runtime/core/fields/is-empty.ts";
import type { Json, JsonObject } from "../../runtime/core/json.ts";
import type { ColumnScope } from "../../server/store/condition-sql/column-scope.ts";
import type { SqlDialect } from "../../server/store/condition-sql/sql-dialect.ts";
import { connectionPool } from "../../server/store/postgres/connection-pool.ts";
import { postgresRecords } from "../../server/store/postgres/postgres-records.ts";
import type { Dialect } from "../../server/store/records/dialect.ts";
import type { Holds } from "../../server/store/records/layout.ts";
import type { SqlPiece, SqlRow, SqlValue } from "../../server/store/sql-connection.ts";
import { sqliteRecords } from "../../server/store/sqlite/sqlite-records.ts";
import { conditionFields } from "./condition-fields.ts";
import { databaseUrl, dropDatabase, onPostgres } from "./test-database.ts";

type FieldName = keyof typeof conditionFields;

const names = Object.keys(conditionFields) as FieldName[];
const scales: { readonly [name: string]: number } = { price: 2, yen: 0 };

/** The columns of the table that `conditionRows` makes. */
export const conditionColumns: ColumnScope = {
  column: (name) => {
    if (!Object.hasOwn(conditionFields, name)) return undefined;
    const scale = scales[name];
    return {
      sql: `c${names.indexOf(name as FieldName)}`,
      type: conditionFields[name as FieldName],
      ...(scale !== undefined && { scale }),
    };
  },
  folded: (name) => `f${names.indexOf(name as FieldName)}`,
};

/** What a field of a minor unit keeps of a number. */
export function atScale(name: string, value: Json): Json {
  const scale = scales[name];
  return typeof value === "number" && scale !== undefined
    ? Math.round(value * 10 ** scale) / 10 ** scale
    : value;
}

interface Database {
  readonly dialect: Dialect;
  all(sql: string, values?: readonly SqlValue[]): Promise<readonly SqlRow[]>;
  close(): Promise<void>;
}

function inMemory(): Database {
  const database = new sqlite3.Database(":memory:");
  return {
    dialect: sqliteRecords,
    all: (sql, values = []) =>
      new Promise((done, failed) => {
        database.all<SqlRow>(sql, values, (error, rows) => (error ? failed(error) : done(rows)));
      }),
    close: () => new Promise((done) => database.close(() => done())),
  };
}

async function inPostgres(): Promise<Database> {
  const key = "condition rows";
  const { connection, close } = connectionPool(await databaseUrl(key), 1);
  return {
    dialect: postgresRecords,
    all: connection.all,
    async close() {
      await connection.run("DROP TABLE r");
      await close();
      await dropDatabase(key);
    },
  };
}

/**
 * Records in a table of a real SQLite in memory, or of PostgreSQL; `matching` gives the indexes of those that a WHERE keeps.
 */
export async function conditionRows(records: readonly JsonObject[]): Promise<{
  readonly dialect: SqlDialect;
  matching(where: SqlPiece): Promise<readonly number[]>;
  close(): Promise<void>;
}> {
  const { dialect, all, close } = onPostgres() ? await inPostgres() : inMemory();
  const columns = names.flatMap((_, index) => [`c${index}`, `f${index}`]);
  const types: { readonly [type: string]: Holds } = { number: "real", boolean: "boolean" };
  const declared = names.map((name, index) => {
    const holds = name in scales ? "minor" : (types[conditionFields[name]] ?? "text");
    return `c${index} ${dialect.columnType(holds)}, f${index} ${dialect.columnType("text")}`;
  });
  await all(`CREATE TABLE r (id INTEGER PRIMARY KEY, ${declared.join(", ")})`);
  const places = columns.map(() => "?").join(", ");
  for (const [id, record] of records.entries()) {
    const values = names.flatMap((name) => encoded(name, record[name]));
    await all(`INSERT INTO r (id, ${columns.join(", ")}) VALUES (${id}, ${places})`, values);
  }
  return {
    dialect: dialect.conditions,
    matching: async ({ sql, values }) => {
      const rows = await all(`SELECT id FROM r WHERE ${sql} ORDER BY id`, values);
      return rows.map(({ id }) => id as number);
    },
    close,
  };
}

function encoded(name: FieldName, value: Json | undefined): readonly SqlValue[] {
  if (value === undefined || isEmpty(value)) return [null, null];
  if (typeof value === "boolean") return [Number(value), null];
  if (typeof value === "number") {
    const scale = scales[name];
    return [scale === undefined ? value : Math.round(value * 10 ** scale), null];
  }
  if (typeof value === "string") return [value, foldText(value)];
  const isAddress = conditionFields[name] === "address" && !Array.isArray(value);
  return [JSON.stringify(value), isAddress ? foldText(addressSearchText(value)) : null];
}
