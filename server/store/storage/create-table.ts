import type { Dialect } from "../records/dialect.ts";
import { systemColumnsSql } from "../records/system-columns-sql.ts";
import type { SqlConnection } from "../sql-connection.ts";
import { nothingYet, writeSearchState } from "../search/search-state.ts";
import { retired } from "./retired.ts";
import { tableName } from "./identifiers.ts";

/** Makes the table of a form, with the columns that every record has. */
export async function createTable(
  connection: SqlConnection,
  dialect: Dialect,
  app: string,
  form: string,
  state: number = retired.no,
): Promise<{ readonly id: number; readonly name: string }> {
  const [made] = await connection.all(
    "INSERT INTO record_table (app, form, name, retired) VALUES (?, ?, '', ?) RETURNING id",
    [app, form, state],
  );
  const id = made?.["id"] as number;
  const table = tableName(id, form);
  await connection.run("UPDATE record_table SET name = ? WHERE id = ?", [table, id]);
  await connection.run(`CREATE TABLE ${table} (${systemColumnsSql(dialect).join(", ")})`);
  for (const sql of dialect.search.make(table)) await connection.run(sql);
  await writeSearchState(connection, id, nothingYet);
  return { id, name: table };
}
