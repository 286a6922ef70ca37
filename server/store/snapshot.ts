import type { Dialect } from "./records/dialect.ts";
import type { SqlConnection } from "./sql-connection.ts";

/** The whole database as it was at one moment, only to be read: what is written meanwhile is not seen. */
export interface Snapshot {
  readonly kind: DatabaseKind;
  readonly connection: SqlConnection;
  readonly dialect: Dialect;
  /** By which another program reads the same moment; null where the snapshot is a file of its own. */
  readonly shared: string | null;
  close(): Promise<void>;
}

export type DatabaseKind = "sqlite" | "postgres";
