import { Sequelize } from "sequelize";
import type { PostgresConnection } from "./postgres-connection.ts";

interface Answer {
  readonly rows: readonly object[];
  readonly rowCount: number | null;
}

type Callback = (error: Error | null, answer?: Answer) => void;

/** What Sequelize asks of each new connection; ours has its own settings, and no types but the plain ones. */
const ofItself = /^(SET |WITH ranges AS )/;
const writes = /^\s*(INSERT|UPDATE|DELETE)\b/;

/**
 * A Sequelize whose every statement goes through `connection()`: it shares the store's connections and opens none of its
 * own. Where it is in a transaction, a write that fails is undone alone, as the transaction goes on.
 */
export function sequelizeOnPostgres(connection: () => PostgresConnection, inTransaction: boolean): Sequelize {
  let last: Promise<unknown> = Promise.resolve();

  async function alone(sql: string, values: readonly unknown[]): Promise<Answer> {
    const on = connection();
    await on.raw("SAVEPOINT model");
    try {
      const answer = await on.raw(sql, values);
      await on.raw("RELEASE SAVEPOINT model");
      return answer;
    } catch (error) {
      await on.raw("ROLLBACK TO SAVEPOINT model");
      throw error;
    }
  }

  function answer(sql: string, values: readonly unknown[]): Promise<Answer> {
    if (ofItself.test(sql)) return Promise.resolve({ rows: [], rowCount: 0 });
    if (!inTransaction || !writes.test(sql)) return connection().raw(sql, values);
    // One after the other: savepoints cannot be interleaved.
    const done = last.then(() => alone(sql, values));
    last = done.catch(() => undefined);
    return done;
  }

  class Client {
    readonly connection = { on: () => undefined, removeListener: () => undefined };
    on(): void {}
    once(): void {}
    removeListener(): void {}
    connect(done: Callback): void {
      queueMicrotask(() => done(null));
    }
    end(done: Callback): void {
      queueMicrotask(() => done(null));
    }
    query(
      sql: string,
      given?: readonly unknown[] | Callback,
      callback?: Callback,
    ): Promise<Answer> | undefined {
      const done = typeof given === "function" ? given : callback;
      const asked = answer(sql, Array.isArray(given) ? given : []);
      if (done === undefined) return asked;
      asked.then(
        (found) => done(null, found),
        (error: Error) => done(error),
      );
      return undefined;
    }
  }

  const options = {
    dialect: "postgres" as const,
    dialectModule: { Client },
    // It is asked for nothing that versions do differently.
    databaseVersion: "14.0.0",
    retry: { max: 1 },
    logging: false,
    define: { timestamps: false, freezeTableName: true },
  };
  return new Sequelize(options);
}
