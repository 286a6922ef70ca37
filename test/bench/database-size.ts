import { installationOf } from "../../server/operations/installation.ts";
import { readSql } from "../support/read-sql.ts";
import type { Place } from "./database.ts";

/** How many bytes the database takes that lies there. */
export async function databaseSize(place: Place): Promise<number> {
  const { location } = installationOf(place);
  const sql =
    "url" in location
      ? "SELECT pg_database_size(current_database()) AS size"
      : "SELECT page_count * page_size AS size FROM pragma_page_count, pragma_page_size";
  const [row] = await readSql(location, sql);
  return Number(row?.["size"]);
}
