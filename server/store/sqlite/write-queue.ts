import { QueueFull } from "../queue-full.ts";
import { StoreClosed } from "../store-closed.ts";
import { lease } from "../lease.ts";
import { nesting } from "../nesting.ts";
import type { SqlConnection } from "../sql-connection.ts";
import { databaseFault, type StoreObserver, unobserved } from "../store-observer.ts";

export type Work<T> = (connection: SqlConnection) => Promise<T>;

/** The one way to write: transactions one after the other, in the order in which they were asked for. */
export interface WriteQueue {
  /** Runs `work` in a durable transaction of its own; throws `QueueFull` where too many wait. */
  alone<T>(work: Work<T>): Promise<T>;
  /**
   * Runs `work` in a durable transaction that it may share with its neighbours in the queue. If one of them
   * fails, all are undone and run again singly: `work` must be repeatable, and throw to be undone.
   */
  together<T>(work: Work<T>): Promise<T>;
  /** How many are accepted and have not begun. */
  waiting(): number;
  /** Refuses new work with `StoreClosed`, and waits for what was accepted. */
  close(): Promise<void>;
}

interface Job {
  readonly shares: boolean;
  readonly since: number;
  readonly work: Work<unknown>;
  resolve(value: unknown): void;
  reject(error: unknown): void;
}

const transaction = nesting();

/** A queue of at most `limit` waiting jobs; at most `batch` of them share one commit. */
export function createWriteQueue(
  connection: SqlConnection,
  limit: number,
  { batch = 64, observer = unobserved }: { readonly batch?: number; readonly observer?: StoreObserver } = {},
): WriteQueue {
  let waiting: Job[] = [];
  let pumping: Promise<void> | null = null;
  let closed = false;

  function enqueue<T>(work: Work<T>, shares: boolean): Promise<T> {
    if (transaction.inside()) {
      // It would wait for the transaction that waits for it.
      return Promise.reject(new Error("a transaction was asked for inside a transaction"));
    }
    if (closed) return Promise.reject(new StoreClosed());
    if (waiting.length >= limit) {
      observer.failed("full");
      return Promise.reject(new QueueFull());
    }
    return new Promise<T>((resolve, reject) => {
      waiting.push({ shares, since: performance.now(), work, resolve, reject });
      pumping ??= pump();
    });
  }

  async function pump(): Promise<void> {
    // Whatever is asked for in the same turn of the event loop may share the first commit.
    await Promise.resolve();
    while (waiting.length > 0) {
      const last = waiting.findIndex((job, index) => !job.shares || index === batch);
      const count = last === -1 ? waiting.length : Math.max(last, 1);
      const jobs = waiting.slice(0, count);
      waiting = waiting.slice(count);
      const now = performance.now();
      for (const { since } of jobs) observer.waited(now - since);
      await run(jobs);
    }
    pumping = null;
  }

  async function run(jobs: readonly Job[]): Promise<void> {
    const lent = lease();
    const lentConnection: SqlConnection = {
      all: (sql, values) => lent.track(() => connection.all(sql, values)),
      run: (sql, values) => lent.track(() => connection.run(sql, values)),
    };
    const results: unknown[] = [];
    let begun = false;
    try {
      await connection.run("BEGIN IMMEDIATE");
      begun = true;
      await transaction.run(async () => {
        for (const job of jobs) results.push(await job.work(lentConnection));
      });
      await lent.end();
      await connection.run("COMMIT");
    } catch (error) {
      await lent.end();
      // SQLite has already rolled back after some errors, a full disk for one.
      await connection.run("ROLLBACK").catch(() => undefined);
      const [only] = jobs;
      const fault = databaseFault(error);
      if (fault !== null) observer.failed(fault);
      // What could not even begin for all begins for none.
      if (!begun) for (const job of jobs) job.reject(error);
      else if (jobs.length === 1) only?.reject(error);
      else for (const job of jobs) await run([job]);
      return;
    }
    jobs.forEach((job, index) => job.resolve(results[index]));
  }

  return {
    alone: (work) => enqueue(work, false),
    together: (work) => enqueue(work, true),
    waiting: () => waiting.length,
    async close() {
      closed = true;
      await pumping;
    },
  };
}
