import { openPostgresReader } from "./postgres/open-postgres-reader.ts";
import { openSqliteReader } from "./sqlite/open-sqlite-reader.ts";
import type { StoreLocation, StoreReader } from "./store.ts";

/** Opens a reader of a store that another thread or process has open. */
export function openReader(location: StoreLocation): Promise<StoreReader> {
  return "file" in location ? openSqliteReader(location.file) : openPostgresReader(location.url);
}
