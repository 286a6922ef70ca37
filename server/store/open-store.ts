import { openPostgresStore } from "./postgres/open-postgres-store.ts";
import { openSqliteStore } from "./sqlite/open-sqlite-store.ts";
import type { Store, StoreLocation } from "./store.ts";
import type { StoreObserver } from "./store-observer.ts";

/**
 * Opens the store that lies there, making and migrating it as needed. Throws where it cannot be had, or was made by a
 * newer version of the program.
 */
export function openStore(location: StoreLocation, observer?: StoreObserver): Promise<Store> {
  const options = observer === undefined ? {} : { observer };
  return "file" in location
    ? openSqliteStore(location.file, options)
    : openPostgresStore(location.url, options);
}
