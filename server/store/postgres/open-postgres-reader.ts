import { loadLayout } from "../records/layout.ts";
import { recordReads } from "../records/record-reads.ts";
import type { StoreReader } from "../store.ts";
import { connectionPool } from "./connection-pool.ts";
import { postgresRecords as dialect } from "./postgres-records.ts";

/** Opens a reader of a store that other threads and processes have open. */
export async function openPostgresReader(url: string): Promise<StoreReader> {
  const pool = connectionPool(url, 1);
  try {
    const { connection } = pool;
    const layout = await loadLayout(connection);
    return {
      records: recordReads({ connection, layout: () => layout, dialect }),
      close: () => pool.close(),
    };
  } catch (error) {
    await pool.close();
    throw error;
  }
}
