import type { Snapshot } from "./snapshot.ts";
import { openSqliteSnapshot } from "./sqlite/open-sqlite-snapshot.ts";
import type { StoreLocation } from "./store.ts";

/** Opens what lies there to be read as it is now, beside a server that works with it; nothing is made or migrated. */
export async function openSnapshot(location: StoreLocation): Promise<Snapshot> {
  if ("file" in location) return openSqliteSnapshot(location.file);
  const { openPostgresSnapshot } = await import("./postgres/open-postgres-snapshot.ts");
  return openPostgresSnapshot(location.url);
}
