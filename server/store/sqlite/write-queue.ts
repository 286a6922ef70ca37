import { QueueFull } from "../queue-full.ts";
import { StoreClosed } from "../store-closed.ts";
import { lease } from "../lease.ts";
import { nesting } from "../nesting.ts";
import type { SqlConnection } from "../sql-connection.ts";
import { databaseFault, type StoreObserver, unobserved } from "../store-observer.ts";

export type Work<T> = (connection: SqlConnection) => Promise<T>;
/** What does what several asked for, with a result for each. */
export type GatheredWork<A, T> = (connection: SqlConnection, asked: readonly A[]) => Promise<readonly T[]>;

/** The one way to write: transactions one after the other, in the order in which they were asked for. */
export interface WriteQueue {
  /** Runs `work` in a durable transaction of its own; throws `QueueFull` where too many wait. */
  alone<T>(work: Work<T>): Promise<T>;
  /**
   * Runs `work` in a durable transaction that it may share with its neighbours in the queue. If one of them
   * fails, all are undone and run again singly: `work` must be repeatable, and throw to be undone.
   */
  together<T>(work: Work<T>): Promise<T>;
  /** The same, where neighbours that ask for the same `work` are handed to it at once. */
  gathered<A, T>(work: GatheredWork<A, T>, asked: A): Promise<T>;
  /** How many are accepted and have not begun. */
  waiting(): number;
  /** Refuses new work with `StoreClosed`, and waits for what was accepted. */
  close(): Promise<void>;
}

interface Job {
  readonly shares: boolean;
  readonly since: number;
  readonly work: GatheredWork<unknown, unknown>;
  readonly asked: unknown;
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

  function enqueue(job: Pick<Job, "work" | "asked" | "shares">): Promise<unknown> {
    if (transaction.inside()) {
      // It would wait for the transaction that waits for it.
      return Promise.reject(new Error("a transaction was asked for inside a transaction"));
    }
    if (closed) return Promise.reject(new StoreClosed());
    if (waiting.length >= limit) {
      observer.failed("full");
      return Promise.reject(new QueueFull());
    }
    return new Promise((resolve, reject) => {
      waiting.push({ ...job, since: performance.now(), resolve, reject });
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
        for (const [{ work }, asked] of alike(jobs)) results.push(...(await work(lentConnection, asked)));
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
    alone: <T>(work: Work<T>) => enqueue({ ...single(work), shares: false }) as Promise<T>,
    together: <T>(work: Work<T>) => enqueue({ ...single(work), shares: true }) as Promise<T>,
    gathered: <A, T>(work: GatheredWork<A, T>, asked: A) =>
      enqueue({ work: work as GatheredWork<unknown, T>, asked, shares: true }) as Promise<T>,
    waiting: () => waiting.length,
    async close() {
      closed = true;
      await pumping;
    },
  };
}

/** Work of its own, which is like no neighbour's. */
function single<T>(work: Work<T>): Pick<Job, "work" | "asked"> {
  return { work: async (connection) => [await work(connection)], asked: undefined };
}

/** Neighbours of the same work, with what each asked for. */
function alike(jobs: readonly Job[]): readonly (readonly [Job, readonly unknown[]])[] {
  const groups: [Job, unknown[]][] = [];
  for (const job of jobs) {
    const last = groups.at(-1);
    if (last?.[0].work === job.work) last[1].push(job.asked);
    else groups.push([job, [job.asked]]);
  }
  return groups;
}
