import { createMemory } from "../memory.ts";
import type { SqlConnection } from "../sql-connection.ts";
import type { Store } from "../store.ts";
import { rememberedReads } from "../system/remembered-reads.ts";
import type { SystemRepositories } from "../system/system-repositories.ts";

const key = "store:system";
const number = `SELECT value FROM setting WHERE key = '${key}'`;

/** Counts that people, apps and what belongs to them may have changed, in the transaction that did it. */
export async function countSystem(connection: SqlConnection): Promise<void> {
  await connection.run(
    `INSERT INTO setting (key, value) VALUES ('${key}', '1')
     ON CONFLICT (key) DO UPDATE SET value = (setting.value::bigint + 1)::text`,
  );
}

/**
 * The store as it is at the moment of asking, of which what each request asks is remembered for as long as the number stays:
 * one reading in place of seven. What is read for a number is read after it, so it is never older.
 */
export function storeByNumber(
  connection: SqlConnection,
  system: SystemRepositories,
  store: () => Store,
): () => Promise<Store> {
  let known: { readonly number: string; readonly store: Store } | null = null;
  return async () => {
    const [row] = await connection.all(number);
    const its = String(row?.["value"] ?? 0);
    if (known?.number === its) return known.store;
    const now = { ...store(), ...rememberedReads(system, createMemory(2000)) };
    known = { number: its, store: now };
    return now;
  };
}
