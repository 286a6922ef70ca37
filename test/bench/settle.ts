import { runSql } from "../support/run-sql.ts";
import type { Place } from "./database.ts";

/**
 * Has done what a server of PostgreSQL would else do in the background after many writes, while something is measured:
 * statistics, what vacuuming leaves, and the pages of its memory on the disk. SQLite has nothing to do there.
 */
export async function settle({ databaseUrl }: Place): Promise<void> {
  if (databaseUrl !== null) await runSql({ url: databaseUrl }, ["VACUUM ANALYZE", "CHECKPOINT"]);
}
