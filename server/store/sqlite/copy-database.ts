import { sqlite3Driver } from "./sqlite3-driver.ts";

/**
 * Writes what is committed in a database to another file, as it is at this moment. It reads beside the writer, which goes
 * on; what is written meanwhile stays in the journal until the copy is made.
 */
export async function copyDatabase(file: string, to: string): Promise<void> {
  const connection = await sqlite3Driver.open(file, "read");
  try {
    await connection.all("PRAGMA busy_timeout = 5000");
    await connection.all("VACUUM INTO ?", [to]);
  } finally {
    await connection.close();
  }
}
