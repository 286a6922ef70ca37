import type { SqlConnection } from "../sql-connection.ts";

/** A connection that whoever opened it must close. */
export interface OpenConnection extends SqlConnection {
  /** Fails every statement that runs on it at this moment with the code `SQLITE_INTERRUPT`; only while one is under way. */
  interrupt(): void;
  close(): Promise<void>;
}

/** A way to talk to SQLite. Everything that knows a particular driver is in the one file that makes this. */
export interface SqlDriver {
  open(file: string, mode: "write" | "read"): Promise<OpenConnection>;
}
