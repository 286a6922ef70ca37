import type { StoreLocation } from "../../server/store/store.ts";
import { readSql } from "./read-sql.ts";

/** The tables with records of a database on PostgreSQL, by whether its planner of queries has looked what is in them. */
export async function countedTables(
  location: StoreLocation,
): Promise<{ readonly counted: readonly string[]; readonly others: readonly string[] }> {
  const rows = await readSql(
    location,
    "SELECT relname AS name, reltuples >= 0 AS counted FROM pg_class WHERE relkind = 'r' AND relname ~ '^r[0-9]+_'",
  );
  const names = (wanted: boolean) =>
    rows.filter(({ counted }) => Boolean(counted) === wanted).map(({ name }) => String(name));
  return { counted: names(true), others: names(false) };
}
