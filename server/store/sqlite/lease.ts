import type { SqlConnection } from "../sql-connection.ts";

/** A connection lent for the length of one transaction. */
export interface Lease {
  readonly connection: SqlConnection;
  /** Refuses further statements and waits for those under way, so that none slips behind a rollback. */
  end(): Promise<void>;
}

/** Lends `connection` out. */
export function lease(connection: SqlConnection): Lease {
  const pending = new Set<Promise<unknown>>();
  let ended = false;

  function track<T>(start: () => Promise<T>): Promise<T> {
    if (ended) return Promise.reject(new Error("the transaction has ended"));
    const result = start();
    const settled = result.then(
      () => undefined,
      () => undefined,
    );
    pending.add(settled);
    void settled.then(() => pending.delete(settled));
    return result;
  }

  return {
    connection: {
      all: (sql, values) => track(() => connection.all(sql, values)),
      run: (sql, values) => track(() => connection.run(sql, values)),
    },
    async end() {
      ended = true;
      await Promise.all(pending);
    },
  };
}
