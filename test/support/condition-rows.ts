import sqlite3 from "sqlite3";
import { addressSearchText } from "../../runtime/core/fields/address/address-text.ts";
import { foldText } from "../../runtime/core/fields/fold.ts";
import { isEmpty } from "../../runtime/core/fields/is-empty.ts";
import type { Json, JsonObject } from "../../runtime/core/json.ts";
import type { ColumnScope } from "../../server/store/condition-sql/column-scope.ts";
import type { SqlPiece, SqlValue } from "../../server/store/sql-connection.ts";
import { conditionFields } from "./condition-fields.ts";

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

/** Records in a table of a real SQLite in memory; `matching` gives the indexes of those that a WHERE keeps. */
export async function conditionRows(records: readonly JsonObject[]): Promise<{
  matching(where: SqlPiece): Promise<readonly number[]>;
  close(): Promise<void>;
}> {
  const database = new sqlite3.Database(":memory:");
  const all = (sql: string, values: readonly SqlValue[] = []) =>
    new Promise<{ id: number }[]>((done, failed) => {
      database.all<{ id: number }>(sql, values, (error, rows) => (error ? failed(error) : done(rows)));
    });
  const columns = names.flatMap((_, index) => [`c${index}`, `f${index}`]);
  const types: { readonly [type: string]: string } = { number: "REAL", boolean: "INTEGER" };
  const declared = names.map((name, index) => {
    const type = name in scales ? "INTEGER" : (types[conditionFields[name]] ?? "TEXT");
    return `c${index} ${type}, f${index} TEXT`;
  });
  await all(`CREATE TABLE r (id INTEGER PRIMARY KEY, ${declared.join(", ")})`);
  const places = columns.map(() => "?").join(", ");
  for (const [id, record] of records.entries()) {
    const values = names.flatMap((name) => encoded(name, record[name]));
    await all(`INSERT INTO r (id, ${columns.join(", ")}) VALUES (${id}, ${places})`, values);
  }
  return {
    matching: async ({ sql, values }) => {
      const rows = await all(`SELECT id FROM r WHERE ${sql} ORDER BY id`, values);
      return rows.map(({ id }) => id);
    },
    close: () => new Promise((done) => database.close(() => done())),
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
