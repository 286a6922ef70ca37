import Database from "libsql";
import type { SqlRow } from "../../server/store/sql-connection.ts";
import type { SqlDriver } from "../../server/store/sqlite/sql-driver.ts";

/** A second driver, to show that only one file knows the first. */
export const libsqlDriver: SqlDriver = {
  async open(file, mode) {
    const database = new Database(file, { readonly: mode === "read" });
    return {
      async all(sql, values = []) {
        const statement = database.prepare(sql);
        if (statement.reader) return statement.all(...values) as SqlRow[];
        statement.run(...values);
        return [];
      },
      async run(sql, values = []) {
        const { changes, lastInsertRowid } = database.prepare(sql).run(...values);
        return { changes, lastId: Number(lastInsertRowid) };
      },
      // Nothing runs beside whoever could ask for it.
      interrupt: () => undefined,
      async close() {
        database.close();
      },
    };
  },
};
