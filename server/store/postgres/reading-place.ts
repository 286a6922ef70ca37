import type { LendPlace } from "../long-reads.ts";
import type { SqlConnection } from "../sql-connection.ts";
import type { ConnectionPool } from "./connection-pool.ts";

/** A connection of the pool for each long reading, which is ended over another connection. */
export function readingPlace(pool: ConnectionPool, other: SqlConnection): LendPlace {
  return (reading) =>
    pool.lend(({ all }, backend) =>
      reading({
        all,
        async interrupt() {
          // Where that cannot be said, its own time limit ends it.
          await other.all("SELECT pg_cancel_backend(?)", [backend]).catch(() => undefined);
        },
      }),
    );
}
