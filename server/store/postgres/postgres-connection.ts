import type { Writable } from "node:stream";
import type { ClientBase, QueryResult } from "pg";
import { statementCache } from "../statement-cache.ts";
import type { SqlConnection, SqlRow, SqlValue } from "../sql-connection.ts";
import { numbered } from "./numbered.ts";
import { meaningOf } from "./outage.ts";

/** A connection that also takes statements as PostgreSQL writes them, several at once where they have no parameters. */
export interface PostgresConnection extends SqlConnection {
  raw(sql: string, values?: readonly unknown[]): Promise<QueryResult>;
}

interface Statements {
  /** The name under which the statement is prepared. */
  nameOf(text: string): string;
  /** Whatever was asked for before is done once this is. */
  last: Promise<unknown>;
}

const known = new WeakMap<ClientBase, Statements>();
const prepared = /^\s*(SELECT|INSERT|UPDATE|DELETE)\b/;

/** The statements of a client, prepared once and kept, the ones used last. */
function statementsOf(client: ClientBase): Statements {
  const made = known.get(client);
  if (made !== undefined) return made;
  let count = 0;
  const parsed = (
    client as unknown as { readonly connection: { readonly parsedStatements: { [name: string]: string } } }
  ).connection.parsedStatements;

  async function forget(name: string): Promise<void> {
    await statements.last.catch(() => undefined);
    // One that never came to be would break off the transaction.
    if (parsed[name] === undefined) return;
    delete parsed[name];
    await client.query(`DEALLOCATE ${name}`).catch(() => undefined);
  }

  const cache = statementCache<string>({
    prepare: () => `s${String((count += 1))}`,
    dispose: (name) => void forget(name),
  });
  const statements: Statements = { nameOf: (text) => cache.get(text), last: Promise.resolve() };
  known.set(client, statements);
  return statements;
}

/** Calls it later: what is asked for until then goes out in one way. */
export type Flush = (send: () => void) => void;

/** What is asked for until it is flushed is sent by one write. */
function together(client: ClientBase, flush: Flush): void {
  const { stream } = (client as unknown as { readonly connection: { readonly stream: Writable } }).connection;
  stream.cork();
  flush(() => stream.uncork());
}

/** A connection each statement of which is asked for through this. */
export function eachThrough(
  ask: <T>(statement: (connection: PostgresConnection) => Promise<T>) => Promise<T>,
): PostgresConnection {
  return {
    all: (sql, values) => ask((connection) => connection.all(sql, values)),
    run: (sql, values) => ask((connection) => connection.run(sql, values)),
    raw: (sql, values) => ask((connection) => connection.raw(sql, values)),
  };
}

/** A client of the driver as the store's connection. Throws `StoreUnavailable` where the database cannot be used. */
export function connectionOn(client: ClientBase, flush: Flush = process.nextTick): PostgresConnection {
  const statements = statementsOf(client);

  async function query(text: string, values: readonly unknown[], name?: string): Promise<QueryResult> {
    try {
      const config = { text, values: [...values], ...(name !== undefined && { name }) };
      together(client, flush);
      const answer = client.query(values.length === 0 && name === undefined ? text : config);
      statements.last = answer;
      return await answer;
    } catch (error) {
      throw meaningOf(error);
    }
  }

  function ask(sql: string, values: readonly SqlValue[]): Promise<QueryResult> {
    const text = numbered(sql);
    return query(text, values, prepared.test(text) ? statements.nameOf(text) : undefined);
  }

  return {
    raw: (sql, values = []) => query(sql, values),
    async all(sql, values = []) {
      return (await ask(sql, values.map(storable))).rows as SqlRow[];
    },
    async run(sql, values = []) {
      const { rowCount } = await ask(sql, values);
      return { changes: rowCount ?? 0, lastId: 0 };
    },
  };
}

/** No text in the database has U+0000: whoever looks for one finds nothing. What is written was looked through before. */
function storable(value: SqlValue): SqlValue {
  return typeof value === "string" && value.includes("\0") ? value.replaceAll("\0", "\ufffd") : value;
}
