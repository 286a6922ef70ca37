import sqlite3 from "sqlite3";
import { diskFault } from "../../disk-fault.ts";
import { StoreClosed } from "../store-closed.ts";
import { statementCache } from "../statement-cache.ts";
import type { SqlRow, SqlValue } from "../sql-connection.ts";
import type { OpenConnection, SqlDriver } from "./sql-driver.ts";

/**
 * The driver on the package `sqlite3`. Its `Statement.get()` leaves the statement open and blocks later
 * writes, so only `all` and `run` are used.
 */
export const sqlite3Driver: SqlDriver = {
  async open(file, mode) {
    const flags = mode === "read" ? sqlite3.OPEN_READONLY : sqlite3.OPEN_READWRITE | sqlite3.OPEN_CREATE;
    const database = await openDatabase(file, flags);
    return connectionOn(database, mode);
  },
};

function openDatabase(file: string, flags: number): Promise<sqlite3.Database> {
  return new Promise((resolve, reject) => {
    const database = new sqlite3.Database(file, flags, (error) =>
      error ? reject(error) : resolve(database),
    );
  });
}

/** Closing waits for what is under way: SQLite does not close over a statement that is prepared meanwhile. */
function connectionOn(database: sqlite3.Database, mode: "read" | "write"): OpenConnection {
  const underWay = new Set<Promise<unknown>>();
  let closed = false;
  const statements = statementCache<Promise<sqlite3.Statement>>({
    prepare: (sql) => prepare(database, sql),
    dispose: (statement) => void during(statement.then(finalize, () => undefined)),
  });

  async function during<T>(work: Promise<T>): Promise<T> {
    underWay.add(work);
    try {
      return await work;
    } finally {
      underWay.delete(work);
    }
  }

  function use<T>(sql: string, work: (statement: sqlite3.Statement) => Promise<T>): Promise<T> {
    if (closed) return Promise.reject(new StoreClosed());
    const prepared = statements.get(sql);
    prepared.catch(() => statements.forget(sql));
    return during(
      prepared.then(work).catch((error: unknown) => {
        throw isOwnFault(error, mode) ? error : diskFault(error);
      }),
    );
  }

  return {
    all: (sql, values = []) =>
      use(
        sql,
        (statement) =>
          new Promise((resolve, reject) => {
            statement.all(values as SqlValue[], (error, rows) =>
              error ? reject(error) : resolve(rows as SqlRow[]),
            );
          }),
      ),
    run: (sql, values = []) =>
      use(
        sql,
        (statement) =>
          new Promise((resolve, reject) => {
            statement.run(values as SqlValue[], function (this: sqlite3.RunResult, error: Error | null) {
              if (error) reject(error);
              else resolve({ changes: this.changes, lastId: this.lastID });
            });
          }),
      ),
    interrupt: () => database.interrupt(),
    async close() {
      closed = true;
      await Promise.allSettled(underWay);
      await Promise.all(statements.clear().map((statement) => statement.then(finalize)));
      await new Promise<void>((resolve, reject) => {
        database.close((error) => (error ? reject(error) : resolve()));
      });
    },
  };
}

/** Who writes on a connection that only reads has made a mistake, which is no matter of the disk. */
function isOwnFault(error: unknown, mode: "read" | "write"): boolean {
  return mode === "read" && (error as { readonly code?: unknown }).code === "SQLITE_READONLY";
}

function prepare(database: sqlite3.Database, sql: string): Promise<sqlite3.Statement> {
  return new Promise((resolve, reject) => {
    const statement = database.prepare(sql, (error: Error | null) =>
      error ? reject(error) : resolve(statement),
    );
  });
}

function finalize(statement: sqlite3.Statement): Promise<void> {
  return new Promise((resolve) => {
    statement.finalize(() => resolve());
  });
}
