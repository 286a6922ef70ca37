import type { StoreLocation } from "../../server/store/store.ts";
import { readSql } from "./read-sql.ts";
import { runSql } from "./run-sql.ts";

/** From now on, whatever reads records of the form comes to no end by itself, where there are any. */
export async function endlessForm(location: StoreLocation, form: string): Promise<void> {
  const [row] = await readSql(
    location,
    `SELECT name FROM record_table WHERE form = '${form}' AND retired = 0`,
  );
  const table = String(row?.["name"]);
  // A view has no rows of its own, which SQLite is asked for by their number.
  const [kept, endless] =
    "url" in location
      ? ["kept.*", "SELECT pg_sleep(3600)"]
      : [
          "kept.rowid AS rowid, kept.*",
          "WITH RECURSIVE n AS (SELECT 1 AS i UNION ALL SELECT i FROM n) SELECT COUNT(*) AS c FROM n",
        ];
  await runSql(location, [
    `ALTER TABLE ${table} RENAME TO ${table}_kept`,
    `CREATE VIEW ${table} AS SELECT ${kept} FROM ${table}_kept AS kept, (${endless}) AS endless`,
  ]);
}
