import pg from "pg";
import { sqlite3Driver } from "../../server/store/sqlite/sqlite3-driver.ts";
import type { SqlRow } from "../../server/store/sql-connection.ts";
import type { StoreLocation } from "../../server/store/store.ts";

/** Reads from a database past the store. */
export async function readSql(location: StoreLocation, sql: string): Promise<readonly SqlRow[]> {
  if ("url" in location) {
    const client = new pg.Client({ connectionString: location.url });
    await client.connect();
    try {
      return (await client.query<SqlRow>(sql)).rows;
    } finally {
      await client.end();
    }
  }
  const connection = await sqlite3Driver.open(location.file, "read");
  try {
    return await connection.all(sql);
  } finally {
    await connection.close();
  }
}
