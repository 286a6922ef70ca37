import { QueueFull } from "../queue-full.ts";
import type { SqlConnection } from "../sql-connection.ts";
import { observed, type StoreObserver } from "../store-observer.ts";
import type { OpenConnection } from "./sql-driver.ts";

/**
 * Readings that may take long, apart from all others: each connection reads one thing at a time, so that none of the
 * threads with which writers and short readings are served waits for it. In the order in which they were asked for; throws
 * `QueueFull` where more than `most` wait.
 */
export function longReads(
  connections: readonly OpenConnection[],
  observer: StoreObserver,
  most = 200,
): SqlConnection {
  const idle = [...connections];
  const waiting: ((connection: OpenConnection) => void)[] = [];

  async function on<T>(use: (connection: SqlConnection) => Promise<T>): Promise<T> {
    return observed(observer, async () => {
      if (idle.length === 0 && waiting.length >= most) throw new QueueFull();
      const connection = idle.pop() ?? (await new Promise<OpenConnection>((take) => waiting.push(take)));
      try {
        return await use(connection);
      } finally {
        const next = waiting.shift();
        if (next === undefined) idle.push(connection);
        else next(connection);
      }
    });
  }

  return {
    all: (sql, values) => on((connection) => connection.all(sql, values)),
    run: (sql, values) => on((connection) => connection.run(sql, values)),
  };
}
