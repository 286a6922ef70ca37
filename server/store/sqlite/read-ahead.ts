import { ReadingTooLong } from "../reading-too-long.ts";
import type { SqlConnection } from "../sql-connection.ts";
import type { Leftover } from "../storage/drop-leftovers.ts";

/**
 * Reads the index that goes next once: dropping it reads all of it while writers wait, which takes a second where it
 * comes from the disk and a tenth of that where the system has it at hand. No more of it than is read in time.
 */
export async function readAhead(reader: SqlConnection, leftover: Leftover | null): Promise<void> {
  if (leftover === null || leftover.index === null) return;
  const { table, index } = leftover;
  const [made] = await reader.all("SELECT sql FROM sqlite_master WHERE type = 'index' AND name = ?", [index]);
  const rows = / WHERE .+$/.exec(String(made?.["sql"]))?.[0] ?? "";
  await reader.all(`SELECT COUNT(*) FROM ${table} INDEXED BY ${index}${rows}`).catch((error: unknown) => {
    if (!(error instanceof ReadingTooLong)) throw error;
  });
}
