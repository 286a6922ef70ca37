import type { Snapshot } from "../snapshot.ts";
import { connectAlone } from "./connect-alone.ts";
import { connectionOn } from "./postgres-connection.ts";
import { postgresRecords as dialect } from "./postgres-records.ts";

/** Begins to read the database as it is at this moment. Throws `StoreUnavailable` where it cannot be reached. */
export async function openPostgresSnapshot(url: string): Promise<Snapshot> {
  const client = await connectAlone(url);
  try {
    const connection = connectionOn(client);
    // It waits for as long as others read beside it.
    await connection.raw(
      "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL idle_in_transaction_session_timeout = 0",
    );
    const [row] = await connection.all("SELECT pg_export_snapshot() AS name");
    const shared = row?.["name"] as string;
    return { kind: "postgres", connection, dialect, shared, close: () => client.end() };
  } catch (error) {
    await client.end();
    throw error;
  }
}
