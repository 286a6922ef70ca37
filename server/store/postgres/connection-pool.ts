import pg, { type ClientBase, type QueryResult } from "pg";
import { observed, type StoreObserver, unobserved } from "../store-observer.ts";
import { StoreUnavailable } from "../store-unavailable.ts";
import { clientOptions, connectionSettings } from "./client-options.ts";
import { meaningOf } from "./outage.ts";
import { connectionOn, eachThrough, type Flush, type PostgresConnection } from "./postgres-connection.ts";
import { sharedConnection } from "./shared-connection.ts";

/** What is done on a connection; `backend` is what the server calls the process behind it. */
type Lent<T> = (connection: PostgresConnection, backend: number) => Promise<T>;

/** Connections to one database, made when they are needed. */
export interface ConnectionPool {
  /** Lends one out, alone; it does not come back where it broke. */
  lend<T>(work: Lent<T>): Promise<T>;
  /** Each statement on any of them. */
  readonly connection: PostgresConnection;
  /**
   * One for short readings of many: what is asked for in the same round of the event loop goes out in one way. Each waits for
   * those that were asked for before.
   */
  share(): PostgresConnection;
  /** Waits for those that are lent. */
  close(): Promise<void>;
}

/** A pool of at most `max` connections, on each of which `settings` hold. */
export function connectionPool(
  url: string,
  max: number,
  observer: StoreObserver = unobserved,
  settings = connectionSettings,
): ConnectionPool {
  const backends = new WeakMap<ClientBase, number>();
  const pool = new pg.Pool({
    ...clientOptions(url),
    max,
    idleTimeoutMillis: 30_000,
    async onConnect(client) {
      const answers = await client.query(`${settings}; SELECT pg_backend_pid() AS backend`);
      const [row] =
        (answers as unknown as readonly QueryResult<{ readonly backend: number }>[]).at(-1)?.rows ?? [];
      backends.set(client, row?.backend ?? 0);
    },
  });
  // A connection that is lost tells whoever uses it; one that is not used is simply replaced.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));

  function lend<T>(work: Lent<T>): Promise<T> {
    return observed(observer, () => lendOut(work));
  }

  async function lendOut<T>(work: Lent<T>, flush?: Flush): Promise<T> {
    let client;
    try {
      client = await pool.connect();
    } catch (error) {
      const meaning = meaningOf(error);
      // Whatever is in the way of a connection is nothing that a request could mend.
      throw meaning === error ? new StoreUnavailable(error) : meaning;
    }
    let broken = false;
    try {
      return await work(connectionOn(client, flush), backends.get(client) ?? 0);
    } catch (error) {
      broken = error instanceof StoreUnavailable;
      throw error;
    } finally {
      client.release(broken);
    }
  }

  return {
    lend,
    connection: eachThrough(lend),
    share: () => sharedConnection((work) => lendOut(work, setImmediate), observer),
    close: () => pool.end(),
  };
}
