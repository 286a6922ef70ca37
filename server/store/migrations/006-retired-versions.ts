import type { QueryInterface } from "sequelize";
import { columnTypes } from "./column-types.ts";

/** Which version of its app a table that is out of reach belonged to last; of those from before nobody knows. */
export async function up(schema: QueryInterface): Promise<void> {
  await schema.addColumn("record_table", "lastVersion", {
    type: columnTypes(schema).number,
    allowNull: true,
  });
}
