import { loadLayout } from "../records/layout.ts";
import { recordReads } from "../records/record-reads.ts";
import type { StoreReader } from "../store.ts";
import { openReader } from "./open-connections.ts";
import { sqliteRecords as dialect } from "./sqlite-records.ts";
import { sqlite3Driver } from "./sqlite3-driver.ts";

/** Opens a reader of a store that another thread has open. */
export async function openSqliteReader(file: string): Promise<StoreReader> {
  const connection = await openReader(sqlite3Driver, file);
  try {
    const layout = await loadLayout(connection);
    return {
      records: recordReads({ connection, layout: () => layout, dialect }),
      close: () => connection.close(),
    };
  } catch (error) {
    await connection.close();
    throw error;
  }
}
