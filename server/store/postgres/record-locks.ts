import { setTimeout as pause } from "node:timers/promises";
import type { RecordLocks } from "../store-transaction.ts";
import { StoreUnavailable } from "../store-unavailable.ts";
import { lockKey } from "./advisory-locks.ts";
import { sqlState } from "./outage.ts";
import type { PostgresConnection } from "./postgres-connection.ts";

const attempts = 10;

/**
 * The locks under which a transaction writes records. While it waits to hold an app, new writers wait behind it: after a
 * second it lets them pass and tries again. The same second is the longest that it waits for a table afterwards.
 */
export function recordLocks(connection: PostgresConnection): RecordLocks {
  const held = new Set<string>();
  return {
    async share(apps) {
      for (const app of apps.toSorted()) {
        if (held.has(app)) continue;
        await connection.raw(`SELECT pg_advisory_xact_lock_shared(${lockKey("records", app)})`);
      }
    },
    async hold(app) {
      if (held.has(app)) return;
      for (let attempt = 1; !held.has(app); attempt += 1) {
        await connection.raw("SAVEPOINT hold; SET LOCAL lock_timeout = '1s'");
        try {
          await connection.raw(`SELECT pg_advisory_xact_lock(${lockKey("records", app)})`);
          await connection.raw("RELEASE SAVEPOINT hold");
          held.add(app);
        } catch (error) {
          if (sqlState(error) !== "55P03") throw error;
          await connection.raw("ROLLBACK TO SAVEPOINT hold");
          if (attempt === attempts) throw new StoreUnavailable(error);
          await pause(50);
        }
      }
    },
  };
}
