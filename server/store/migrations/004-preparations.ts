import type { QueryInterface } from "sequelize";
import { columnTypes } from "./column-types.ts";

/** What preparing a table beside the live work has still to catch up with, and the history that it will add. */
export async function up(schema: QueryInterface): Promise<void> {
  const types = columnTypes(schema);
  const text = { type: types.text, allowNull: false };
  const number = { type: types.number, allowNull: false };
  await schema.createTable("prepared_change", {
    table: { ...number, primaryKey: true },
    record: { ...text, primaryKey: true },
  });
  await schema.createTable("prepared_event", {
    id: { ...number, primaryKey: true, autoIncrement: true },
    table: number,
    app: text,
    form: text,
    record: text,
    actor: text,
    at: text,
    type: text,
    body: text,
  });
  await schema.addIndex("prepared_event", ["table", "record"]);
}
