import { setTimeout as pause } from "node:timers/promises";
import { lease } from "../lease.ts";
import { nesting } from "../nesting.ts";
import { QueueFull } from "../queue-full.ts";
import { StoreClosed } from "../store-closed.ts";
import { type StoreObserver, unobserved } from "../store-observer.ts";
import { StoreUnavailable } from "../store-unavailable.ts";
import { lockKey } from "./advisory-locks.ts";
import type { ConnectionPool } from "./connection-pool.ts";
import { type Gathering, gathering } from "../gathering.ts";
import { layoutNumber } from "./layout-number.ts";
import { meaningOf, sqlState } from "./outage.ts";
import { eachThrough, type PostgresConnection } from "./postgres-connection.ts";

/** What is done in a transaction; `number` says which layout the tables have in it. */
export type Work<T> = (connection: PostgresConnection, number: number) => Promise<T>;

type GatheredWork<A, T> = (
  connection: PostgresConnection,
  number: number,
  asked: readonly A[],
) => Promise<readonly T[]>;

/** The ways to write. Each throws `QueueFull` where too many wait, and `work` must throw to be undone. */
export interface Transactions {
  /** Beside others that write records of these apps; nobody changes their tables meanwhile. */
  beside<T>(apps: readonly string[], work: Work<T>): Promise<T>;
  /** The same for what is asked for again and again: what waits is done in one transaction, with a result for each. */
  gathered<A, T>(apps: (asked: A) => readonly string[], work: GatheredWork<A, T>): (asked: A) => Promise<T>;
  /** One statement outside of any transaction. */
  single<T>(statement: (connection: PostgresConnection) => Promise<T>): Promise<T>;
  /** As the only one of its kind, in whichever process. */
  alone<T>(work: Work<T>): Promise<T>;
  /** While nobody else writes records of this app. */
  holding<T>(app: string, work: Work<T>): Promise<T>;
  /** How many are accepted and have not begun. */
  waiting(): number;
  /** Refuses new work with `StoreClosed`, and waits for what was accepted. */
  close(): Promise<void>;
}

const transaction = nesting();

/** Lost to a lock that two waited for in opposite orders, or that somebody kept. */
const repeatable: ReadonlySet<string | undefined> = new Set(["40P01", "40001"]);
const attempts = 8;
/** So many transactions of gathered work of one kind are under way beside each other. */
const gatheredAtOnce = 2;
/** Milliseconds that somebody who lost steps back for at most, times how often that was: not all at the same moment. */
const stepBack = 50;

/**
 * Transactions on the connections of a pool, of which at most `limit` may wait. Records of an app are written under a lock
 * that many share; what changes its tables holds that lock alone.
 */
export function transactions(
  pool: ConnectionPool,
  limit: number,
  observer: StoreObserver = unobserved,
): Transactions {
  let waiting = 0;
  const pending = new Set<Promise<unknown>>();
  let closed = false;
  let lastAlone: Promise<unknown> = Promise.resolve();

  /** Waits for whatever was asked for, in bounds. */
  function accept<T>(start: () => Promise<T>): Promise<T> {
    if (transaction.inside()) {
      // It would wait for the transaction that waits for it.
      return Promise.reject(new Error("a transaction was asked for inside a transaction"));
    }
    if (closed) return Promise.reject(new StoreClosed());
    if (pending.size >= limit) {
      observer.failed("full");
      return Promise.reject(new QueueFull());
    }
    const result = start();
    pending.add(result);
    void result.then(
      () => pending.delete(result),
      () => pending.delete(result),
    );
    return result;
  }

  const gatherings: { waiting(): number }[] = [];

  /** Counts how long it takes until the work begins: a connection, and the locks. */
  async function runInTurn<T>(
    locks: string,
    work: Work<T>,
    asked: readonly number[] = [performance.now()],
  ): Promise<T> {
    let begun = false;
    const begin = (): void => {
      if (begun) return;
      begun = true;
      waiting -= asked.length;
    };
    waiting += asked.length;
    try {
      return await run(pool, locks, (connection, number) => {
        begin();
        for (const since of asked) observer.waited(performance.now() - since);
        return work(connection, number);
      });
    } finally {
      begin();
    }
  }

  return {
    waiting: () => gatherings.reduce((sum, one) => sum + one.waiting(), waiting),
    gathered<A, T>(apps: (asked: A) => readonly string[], work: GatheredWork<A, T>) {
      // Each app by itself: one whose tables are being changed holds up no other.
      const byLocks = new Map<string, Gathering<A, T>>();
      const of = (locks: string): Gathering<A, T> => {
        const made = gathering<A, T>(
          (asked, since) => repeated(() => runInTurn(locks, (...on) => work(...on, asked), since)),
          // Of what was broken off nobody knows what became of it.
          { places: gatheredAtOnce, isUndone: (error) => !(error instanceof StoreUnavailable) },
        );
        gatherings.push(made);
        byLocks.set(locks, made);
        return made;
      };
      return (asked: A) =>
        accept(() => {
          const locks = shares(apps(asked));
          return (byLocks.get(locks) ?? of(locks)).ask(asked);
        });
    },
    beside: (apps, work) => accept(() => repeated(() => runInTurn(shares(apps), work))),
    single: (statement) => accept(() => repeated(() => pool.lend(statement))),
    alone(work) {
      return accept(() => {
        const result = lastAlone.then(() => runInTurn(waitsFor(lockKey("system", "")), work));
        lastAlone = result.catch(() => undefined);
        return result;
      });
    },
    holding: (app, work) => accept(() => repeated(() => runInTurn(waitsFor(lockKey("records", app)), work))),
    async close() {
      closed = true;
      await Promise.allSettled(pending);
      await pool.close();
    },
  };
}

/** In one order, so that two of them never wait for each other. */
function shares(apps: readonly string[]): string {
  return [...new Set(apps.map((app) => lockKey("records", app)))]
    .sort()
    .map((key) => `SELECT pg_advisory_xact_lock_shared(${key});`)
    .join(" ");
}

function waitsFor(key: string): string {
  return `SELECT pg_advisory_xact_lock(${key});`;
}

async function run<T>(pool: ConnectionPool, locks: string, work: Work<T>): Promise<T> {
  return pool.lend(async (connection) => {
    const lent = lease();
    const lentConnection = eachThrough((statement) => lent.track(() => statement(connection)));
    try {
      // Whoever follows the log knows by its number that this one may still write an event.
      const begun = (await connection.raw(
        `BEGIN; SELECT pg_current_xact_id(); ${locks} ${layoutNumber}`,
      )) as unknown as readonly { readonly rows: readonly { readonly value?: string }[] }[];
      const number = Number(begun.at(-1)?.rows[0]?.value ?? 0);
      const result = await transaction.run(() => work(lentConnection, number));
      await lent.end();
      const { command } = await connection.raw("COMMIT");
      // After a statement that failed it undoes everything, and calls that no error.
      if (command !== "COMMIT") throw new Error("a transaction went on after a failure");
      return result;
    } catch (error) {
      await lent.end();
      if (!(error instanceof StoreUnavailable)) await connection.raw("ROLLBACK");
      throw error;
    }
  });
}

/** Tries again what lost against others. */
async function repeated<T>(start: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await start();
    } catch (error) {
      const state = sqlState(error);
      if (repeatable.has(state) && attempt < attempts) {
        await pause(Math.random() * stepBack * attempt);
        continue;
      }
      throw repeatable.has(state) || state === "55P03" ? new StoreUnavailable(error) : meaningOf(error);
    }
  }
}
