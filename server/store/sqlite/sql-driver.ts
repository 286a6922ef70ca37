import type { SqlConnection } from "../sql-connection.ts";

/** A connection that whoever opened it must close. */
export interface OpenConnection extends SqlConnection {
  close(): Promise<void>;
}

/** A way to talk to SQLite. Everything that knows a particular driver is in the one file that makes this. */
export interface SqlDriver {
  open(file: string, mode: "write" | "read"): Promise<OpenConnection>;
}
