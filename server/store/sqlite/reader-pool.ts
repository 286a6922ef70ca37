import type { SqlConnection } from "../sql-connection.ts";
import { observed, type StoreObserver } from "../store-observer.ts";
import type { OpenConnection } from "./sql-driver.ts";

/** For short readings: sends each to the connection with the fewest under way, so that a slow one holds up few others. */
export function readerPool(connections: readonly OpenConnection[], observer: StoreObserver): SqlConnection {
  const busy = connections.map((connection) => ({ connection, count: 0 }));

  async function on<T>(use: (connection: SqlConnection) => Promise<T>): Promise<T> {
    const idlest = busy.reduce((best, one) => (one.count < best.count ? one : best));
    idlest.count += 1;
    try {
      return await observed(observer, () => use(idlest.connection));
    } finally {
      idlest.count -= 1;
    }
  }

  return {
    all: (sql, values) => on((connection) => connection.all(sql, values)),
    run: (sql, values) => on((connection) => connection.run(sql, values)),
  };
}
