import { layoutOf, type Layout } from "../records/layout.ts";
import type { SqlConnection } from "../sql-connection.ts";
import { retired } from "./retired.ts";

/**
 * The tables of an app that are out of reach, by the names that their forms had, each with the last version that it was
 * in use with; of several the last one.
 */
export async function retiredTables(connection: SqlConnection, app: string): Promise<Layout> {
  const tables = await connection.all(
    `SELECT id, app, form, name, "lastVersion" AS version FROM record_table
      WHERE app = ? AND retired = ? AND "lastVersion" IS NOT NULL ORDER BY "lastVersion"`,
    [app, retired.kept],
  );
  return layoutOf(connection, tables);
}
