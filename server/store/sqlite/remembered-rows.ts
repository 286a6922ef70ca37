import type { Memory } from "../memory.ts";
import type { SqlConnection } from "../sql-connection.ts";

/** More rows than these are no totals, and are read each time. */
const mostRows = 500;

/** A connection that reads the same once, until its memory forgets. */
export function rememberedRows(connection: SqlConnection, memory: Memory): SqlConnection {
  return {
    ...connection,
    all(sql, values = []) {
      const key = JSON.stringify([sql, values]);
      return memory.of(key, async () => {
        const rows = await connection.all(sql, values);
        if (rows.length > mostRows) memory.drop(key);
        return rows;
      });
    },
  };
}
