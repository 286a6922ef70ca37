import { keepPrivate } from "./keep-private.ts";
import type { OpenConnection, SqlDriver } from "./sql-driver.ts";

/** The connections to one database file: the only one that writes, and those that only read. */
export interface Connections {
  readonly writer: OpenConnection;
  readonly readers: readonly OpenConnection[];
  close(): Promise<void>;
}

/** Set on every connection; WAL stays with the file, the rest is forgotten when a connection closes. */
const pragmas = ["journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "busy_timeout = 5000"];

/**
 * In kilobytes, taken only as they are needed. Every index of a table that is copied is written at places all over it:
 * with the two megabytes that SQLite has without being asked, each row would read them from the file anew.
 */
const cache = { write: 65_536, read: 16_384 } as const;

/** Opens the file, making it where there is none. The writer comes first: readers cannot make a file. */
export async function openConnections(
  driver: SqlDriver,
  file: string,
  readerCount = 3,
): Promise<Connections> {
  const opened: OpenConnection[] = [];
  async function close(): Promise<void> {
    for (const connection of opened.toReversed()) await connection.close();
  }
  try {
    await keepPrivate(file);
    const writer = await open(driver, file, "write", opened);
    const readers: OpenConnection[] = [];
    for (let index = 0; index < readerCount; index += 1)
      readers.push(await open(driver, file, "read", opened));
    return { writer, readers, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Opens one more connection that only reads, for whoever must not share the others. */
export async function openReader(driver: SqlDriver, file: string): Promise<OpenConnection> {
  const opened: OpenConnection[] = [];
  try {
    return await open(driver, file, "read", opened);
  } catch (error) {
    for (const connection of opened) await connection.close();
    throw error;
  }
}

async function open(
  driver: SqlDriver,
  file: string,
  mode: "write" | "read",
  opened: OpenConnection[],
): Promise<OpenConnection> {
  const connection = await driver.open(file, mode);
  opened.push(connection);
  const own = [`cache_size = -${String(cache[mode])}`, ...(mode === "read" ? ["query_only = ON"] : [])];
  for (const pragma of [...pragmas, ...own]) {
    await connection.all(`PRAGMA ${pragma}`);
  }
  return connection;
}
