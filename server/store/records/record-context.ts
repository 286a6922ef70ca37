import type { SqlConnection } from "../sql-connection.ts";
import type { Dialect } from "./dialect.ts";
import type { Layout } from "./layout.ts";
import type { RecordMemory } from "./record-memory.ts";

/** What the record path works on: a connection, the layout as that connection sees it, and its dialect. */
export interface RecordContext {
  readonly connection: SqlConnection;
  readonly layout: () => Layout;
  readonly dialect: Dialect;
  /** Records that were read before, for lists; it holds what is committed. */
  readonly memory?: RecordMemory;
}
