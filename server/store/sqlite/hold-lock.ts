import { keepPrivate } from "./keep-private.ts";
import { sqlite3Driver } from "./sqlite3-driver.ts";

/** What is held until it is let go, or until this process ends in whatever way. */
export interface HeldLock {
  release(): Promise<void>;
}

/** How long the system may take to free what a killed process held, in milliseconds. */
const patience = 1000;

/**
 * Holds a file that nothing else is in, alone; null where another process holds it. The lock is the operating system's,
 * taken by a transaction that never ends, so that no crash leaves it behind.
 */
export async function holdLock(file: string): Promise<HeldLock | null> {
  await keepPrivate(file);
  const connection = await sqlite3Driver.open(file, "write");
  try {
    await connection.run(`PRAGMA busy_timeout = ${String(patience)}`);
    await connection.run("BEGIN EXCLUSIVE");
  } catch (error) {
    await connection.close();
    const { cause } = error as { readonly cause?: { readonly code?: unknown } };
    if (cause?.code === "SQLITE_BUSY") return null;
    throw error;
  }
  return { release: () => connection.close() };
}
