import type { FormTable } from "./form-table.ts";
import type { RecordContext } from "./record-context.ts";

/** A record that a commit will write, where it is. */
interface Place {
  readonly table: FormTable;
  readonly id: string;
}

/**
 * Locks the rows of several records that are there, in one order: of two commits that write the same ones, however they are
 * ordered, the later one waits. For databases where writers meet.
 */
export async function takeTurns(
  { connection, dialect }: RecordContext,
  places: readonly Place[],
): Promise<void> {
  if (new Set(places.map(({ id }) => id)).size < 2) return;
  const tables = new Set(places.map(({ table }) => table.table));
  for (const name of [...tables].sort()) {
    const lock = dialect.lockRows(name);
    if (lock === null) return;
    const ids = places.flatMap(({ table, id }) => (table.table === name ? [id] : []));
    await connection.all(lock, [JSON.stringify(ids)]);
  }
}
