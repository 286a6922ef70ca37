import { openSqliteReader } from "./sqlite/open-sqlite-reader.ts";
import type { StoreLocation, StoreReader } from "./store.ts";

/** Opens a reader of a store that another thread or process has open. */
export async function openReader(location: StoreLocation): Promise<StoreReader> {
  if ("file" in location) return openSqliteReader(location.file);
  const { openPostgresReader } = await import("./postgres/open-postgres-reader.ts");
  return openPostgresReader(location.url);
}
