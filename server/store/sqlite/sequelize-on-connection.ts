import { Sequelize } from "sequelize";
import type { SqlConnection, SqlRow, SqlValue } from "../sql-connection.ts";

/** What Sequelize hands its callbacks as `this`: a statement, as the package sqlite3 makes it. */
interface Statement {
  readonly lastID: number;
  readonly changes: number;
}

type Callback = (this: Statement, error: Error | null, rows?: readonly SqlRow[]) => void;
type Bound = readonly SqlValue[] | { readonly [name: string]: SqlValue };

/**
 * A Sequelize whose every statement goes through `connection()`: it shares the store's connections, whatever
 * the driver, and opens none of its own.
 */
export function sequelizeOnConnection(connection: () => SqlConnection): Sequelize {
  const none: Statement = { lastID: 0, changes: 0 };

  const database = {
    filename: "shared",
    serialize: (work: () => void) => work(),
    // Sequelize leaves the parameters out where it asks for a table's columns.
    all(sql: string, given: Bound | Callback, last?: Callback) {
      const callback = typeof given === "function" ? given : last;
      const bound = typeof given === "function" ? [] : given;
      if (callback === undefined) throw new Error("A statement without a callback");
      connection()
        .all(withoutNul(sql), positions(bound))
        .then(
          (rows) => callback.call(none, null, rows),
          (error: Error) => callback.call(none, error),
        );
    },
    run(sql: string, bound: Bound, callback: Callback) {
      connection()
        .run(withoutNul(sql), positions(bound))
        .then(
          ({ changes, lastId }) => callback.call({ changes, lastID: lastId }, null),
          (error: Error) => callback.call(none, error),
        );
    },
    close: (callback: () => void) => callback(),
  };

  function Database(_file: string, _mode: number, callback: (error: Error | null) => void): typeof database {
    queueMicrotask(() => callback(null));
    return database;
  }

  const options = {
    dialect: "sqlite" as const,
    storage: "shared",
    dialectModule: { Database, OPEN_READONLY: 1, OPEN_READWRITE: 2, OPEN_CREATE: 0 },
    // The connection has its own PRAGMAs, and the queue leaves nothing to try again.
    dialectOptions: { mode: 2 },
    foreignKeys: false,
    retry: { max: 1 },
    logging: false,
    define: { timestamps: false, freezeTableName: true },
  };
  return new Sequelize(options);
}

/** Sequelize names its parameters $1, $2 … in the order in which they stand in the statement. */
function positions(bound: Bound): readonly SqlValue[] {
  return Array.isArray(bound) ? (bound as readonly SqlValue[]) : Object.values(bound);
}

/** Sequelize writes values into reading statements; SQLite would end the statement at a NUL inside one. */
function withoutNul(sql: string): string {
  return sql.includes("\0") ? sql.replaceAll("\0", "'||char(0)||'") : sql;
}
