import pg from "pg";
import type { StoreLocation } from "../../server/store/store.ts";
import { sqlite3Driver } from "../../server/store/sqlite/sqlite3-driver.ts";

/** Runs statements on a database past the store, whose keys and rules are not asked. */
export async function runSql(location: StoreLocation, statements: readonly string[]): Promise<void> {
  if ("url" in location) {
    const client = new pg.Client({ connectionString: location.url });
    await client.connect();
    try {
      for (const sql of statements) await client.query(sql);
    } finally {
      await client.end();
    }
    return;
  }
  const connection = await sqlite3Driver.open(location.file, "write");
  for (const sql of statements) await connection.run(sql);
  await connection.close();
}
