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

/** Opens the file, making it where there is none. The writer comes first: readers cannot make a file. */
export async function openConnections(
  driver: SqlDriver,
  file: string,
  readerCount = 2,
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
  for (const pragma of mode === "read" ? [...pragmas, "query_only = ON"] : pragmas) {
    await connection.all(`PRAGMA ${pragma}`);
  }
  return connection;
}
