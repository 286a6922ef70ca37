import { openSqliteStore } from "./sqlite/open-sqlite-store.ts";
import type { Store, StoreLocation } from "./store.ts";
import type { StoreObserver } from "./store-observer.ts";

/**
 * Opens the store that lies there, making and migrating it as needed. Throws where it cannot be had, or was made by a
 * newer version of the program.
 */
export async function openStore(location: StoreLocation, observer?: StoreObserver): Promise<Store> {
  const options = observer === undefined ? {} : { observer };
  if ("file" in location) return openSqliteStore(location.file, options);
  // Its driver is loaded by those alone who have it.
  const { openPostgresStore } = await import("./postgres/open-postgres-store.ts");
  return openPostgresStore(location.url, options);
}
