import { openSqliteStore } from "./sqlite/open-sqlite-store.ts";
import type { Store, StoreLocation } from "./store.ts";
import { type StoreObserver, unobserved } from "./store-observer.ts";

/**
 * Opens the store that lies there, making and migrating it as needed. Throws where it cannot be had, or was made by a
 * newer version of the program. `readingLimit`: milliseconds that one reading of many records may take.
 */
export async function openStore(
  location: StoreLocation,
  observer: StoreObserver = unobserved,
  readingLimit?: number,
): Promise<Store> {
  const options = { observer, readingLimit };
  if ("file" in location) return openSqliteStore(location.file, options);
  // Its driver is loaded by those alone who have it.
  const { openPostgresStore } = await import("./postgres/open-postgres-store.ts");
  return openPostgresStore(location.url, options);
}
