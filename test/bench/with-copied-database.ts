import { copyOfDatabase } from "../support/copy-of-database.ts";
import { sharedPostgres } from "./shared-postgres.ts";

let copies = 0;

/**
 * Calls `use` with the address of a copy of a database of the shared server, to which nobody may be connected; the copy is
 * thrown away after it.
 */
export async function withCopiedDatabase(url: string, use: (copy: string) => Promise<void>): Promise<void> {
  const name = `copy_${String((copies += 1))}`;
  const copy = await copyOfDatabase(url, name);
  try {
    await use(copy);
  } finally {
    await (await sharedPostgres()).run(`DROP DATABASE ${name} WITH (FORCE)`);
  }
}
