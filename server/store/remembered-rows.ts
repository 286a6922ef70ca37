import type { Memory } from "./memory.ts";
import { ReadingAbandoned } from "./reading-abandoned.ts";
import type { SqlConnection, SqlRow } from "./sql-connection.ts";

/** Totals, and which records stand on a page, are less than this; records themselves are remembered one by one. */
const [mostRows, mostCharacters] = [500, 32_000];

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
            if (isLarge(rows)) memory.drop(key);
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

function isLarge(rows: readonly SqlRow[]): boolean {
  if (rows.length > mostRows) return true;
  let characters = 0;
  for (const row of rows)
    for (const value of Object.values(row)) if (typeof value === "string") characters += value.length;
  return characters > mostCharacters;
}
