import type { Dialect } from "../records/dialect.ts";
import type { SqlConnection } from "../sql-connection.ts";

/** Drops every record table of an app, retired ones too, with its events and counters. */
export async function dropApp(connection: SqlConnection, dialect: Dialect, app: string): Promise<void> {
  const tables = await connection.all("SELECT name, search FROM record_table WHERE app = ?", [app]);
  for (const { name, search } of tables) {
    if (search !== null) await connection.run(dialect.search.drop(name as string));
    await connection.run(`DROP TABLE ${name as string}`);
  }
  for (const table of ["record_table", "event", "serial", "prepared_event"]) {
    await connection.run(`DELETE FROM ${table} WHERE app = ?`, [app]);
  }
}
