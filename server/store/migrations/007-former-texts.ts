import type { QueryInterface } from "sequelize";
import { columnTypes } from "./column-types.ts";

/** What was typed into a record's fields that are no more lies beside what its fields still take. */
export async function up(schema: QueryInterface): Promise<void> {
  await schema.addColumn("record_draft", "former", { type: columnTypes(schema).text, allowNull: true });
}
