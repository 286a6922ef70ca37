import type { SqlConnection } from "../sql-connection.ts";
import { observed, type StoreObserver } from "../store-observer.ts";
import type { OpenConnection } from "./sql-driver.ts";

/** Readings that look a few rows up and are soon over, on a connection of their own; what fails there is told of. */
export function shortReads(connection: OpenConnection, observer: StoreObserver): SqlConnection {
  return {
    all: (sql, values) => observed(observer, () => connection.all(sql, values)),
    run: (sql, values) => observed(observer, () => connection.run(sql, values)),
  };
}
