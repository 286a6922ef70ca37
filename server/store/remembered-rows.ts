import type { Memory } from "./memory.ts";
import { ReadingAbandoned } from "./reading-abandoned.ts";
import type { SqlConnection } from "./sql-connection.ts";

/** More rows than these are no totals, and are read each time. */
const mostRows = 500;

/** A connection that reads the same once, until its memory forgets; `signal` tells when nobody waits for it any more. */
export function rememberedRows(
  connection: SqlConnection,
  memory: Memory,
  signal?: AbortSignal,
): SqlConnection {
  return {
    ...connection,
    async all(sql, values = []) {
      const key = JSON.stringify([sql, values]);
      for (;;) {
        try {
          return await memory.of(key, async () => {
            const rows = await connection.all(sql, values);
            if (rows.length > mostRows) memory.drop(key);
            return rows;
          });
        } catch (error) {
          // Whoever asked for the same before may have gone away, and their reading with them.
          if (!(error instanceof ReadingAbandoned) || signal?.aborted === true) throw error;
        }
      }
    },
  };
}
