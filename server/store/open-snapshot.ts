import { openPostgresSnapshot } from "./postgres/open-postgres-snapshot.ts";
import type { Snapshot } from "./snapshot.ts";
import { openSqliteSnapshot } from "./sqlite/open-sqlite-snapshot.ts";
import type { StoreLocation } from "./store.ts";

/** Opens what lies there to be read as it is now, beside a server that works with it; nothing is made or migrated. */
export function openSnapshot(location: StoreLocation): Promise<Snapshot> {
  return "file" in location ? openSqliteSnapshot(location.file) : openPostgresSnapshot(location.url);
}
