import type { QueryInterface } from "sequelize";
import { columnTypes } from "./column-types.ts";

/** What the index of a record table has, in which people search; it is made, and filled, behind the start. */
export async function up(schema: QueryInterface): Promise<void> {
  await schema.addColumn("record_table", "search", { type: columnTypes(schema).text, allowNull: true });
}
