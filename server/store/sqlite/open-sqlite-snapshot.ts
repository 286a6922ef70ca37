import type { Snapshot } from "../snapshot.ts";
import { sqlite3Driver } from "./sqlite3-driver.ts";
import { sqliteRecords as dialect } from "./sqlite-records.ts";

/** Opens the file as it is at this moment. It is not written to, not even where it is a copy that nobody opened yet. */
export async function openSqliteSnapshot(file: string): Promise<Snapshot> {
  const connection = await sqlite3Driver.open(file, "read");
  try {
    await connection.all("PRAGMA busy_timeout = 5000");
    await connection.run("BEGIN");
    // Only the first reading settles which moment it is.
    await connection.all("SELECT COUNT(*) FROM sqlite_master");
    return { kind: "sqlite", connection, dialect, shared: null, close: () => connection.close() };
  } catch (error) {
    await connection.close();
    throw error;
  }
}
