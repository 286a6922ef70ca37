import { installationOf } from "../../server/operations/installation.ts";
import { connectAlone } from "../../server/store/postgres/connect-alone.ts";
import { connectionOn } from "../../server/store/postgres/postgres-connection.ts";
import { postgresSearch } from "../../server/store/postgres/postgres-search.ts";
import type { SearchDialect } from "../../server/store/search/search-dialect.ts";
import type { SqlConnection } from "../../server/store/sql-connection.ts";
import { openConnections, openReader } from "../../server/store/sqlite/open-connections.ts";
import { sqlite3Driver } from "../../server/store/sqlite/sqlite3-driver.ts";
import { sqliteSearch } from "../../server/store/sqlite/sqlite-search.ts";
import type { Place } from "./database.ts";

/** A connection of the driver alone, past the store. */
export interface BareDatabase extends SqlConnection {
  /** How tokens of search are written there. */
  readonly search: SearchDialect;
  close(): Promise<void>;
}

/** Opens a connection to what lies there, as one of the store's would be. */
export async function bareDatabase(place: Place, mode: "write" | "read"): Promise<BareDatabase> {
  const { location } = installationOf(place);
  if ("url" in location) {
    const client = await connectAlone(location.url);
    return { ...connectionOn(client), search: postgresSearch, close: () => client.end() };
  }
  const connection =
    mode === "read"
      ? await openReader(sqlite3Driver, location.file)
      : (await openConnections(sqlite3Driver, location.file, 0)).writer;
  return { ...connection, search: sqliteSearch };
}
