import { setTimeout as pause } from "node:timers/promises";
import type { Circumstance } from "../../runtime/core/circumstance.ts";
import { fairQueue } from "./fair-queue.ts";
import { QueueFull } from "./queue-full.ts";
import { ReadingAbandoned } from "./reading-abandoned.ts";
import { ReadingTooLong } from "./reading-too-long.ts";
import type { SqlConnection, SqlRow } from "./sql-connection.ts";
import { observed, type StoreObserver } from "./store-observer.ts";

/** A connection on which one thing at a time is read. */
export interface ReadingPlace {
  readonly all: SqlConnection["all"];
  /** Ends what is read there at this moment; afterwards nothing that is read later is ended by it. */
  interrupt(): Promise<void>;
}

/** Lends a place to one reading. */
export type LendPlace = <T>(reading: (place: ReadingPlace) => Promise<T>) => Promise<T>;

/** Who asks, and until when anybody waits for it. */
export interface Asking {
  readonly at?: Circumstance;
  readonly signal?: AbortSignal | undefined;
}

/** The connection for what somebody asks. */
export type LongReads = (asking?: Asking) => SqlConnection;

export interface ReadingBounds {
  /** Milliseconds for which one reading may wait, and then run. */
  readonly limit?: number | undefined;
  /** How many readings may wait. */
  readonly most?: number;
}

/** Milliseconds for which one reading may run where nothing else is said. */
export const readingLimit = 30_000;
/** Milliseconds after which what should have ended is ended once more: it may have begun only now. */
const again = 20;
/** What the two databases say of a statement that was ended. */
const ended: ReadonlySet<unknown> = new Set(["SQLITE_INTERRUPT", "57014"]);

/**
 * Readings that may take long, apart from all others, one at a time at each place. Whoever asks waits in turn with others.
 * Throws `QueueFull` where too many wait, or one of them for too long, `ReadingTooLong` past the limit, and
 * `ReadingAbandoned` where the signal told that nobody wants the answer any more.
 */
export function longReads(
  places: readonly LendPlace[],
  observer: StoreObserver,
  { limit = readingLimit, most = 200 }: ReadingBounds = {},
): LongReads {
  const idle = [...places];
  const queue = fairQueue<{ take(lend: LendPlace): void; refuse(reason: Error): void }>(most);

  function turn({ at, signal }: Asking): Promise<LendPlace> {
    const free = idle.pop();
    if (free !== undefined) return Promise.resolve(free);
    const person = at?.actor?.id ?? "";
    return new Promise((resolve, reject) => {
      const stop = watch(signal, limit, (late) => {
        queue.leave(person, one);
        one.refuse(late ? new QueueFull() : new ReadingAbandoned());
      });
      const one = {
        take(lend: LendPlace): void {
          stop();
          resolve(lend);
        },
        refuse(reason: Error): void {
          stop();
          reject(reason);
        },
      };
      queue.add(person, one)?.refuse(new QueueFull());
    });
  }

  async function read(
    place: ReadingPlace,
    signal: AbortSignal | undefined,
    ...statement: Parameters<SqlConnection["all"]>
  ): Promise<readonly SqlRow[]> {
    // They may have gone while somebody made room.
    if (signal?.aborted === true) throw new ReadingAbandoned();
    const state = { over: false, abandoned: false };
    let ending: Promise<void> | undefined;

    async function end(): Promise<void> {
      for (; !state.over; await pause(again)) await place.interrupt();
    }
    const stop = watch(signal, limit, (late) => {
      state.abandoned ||= !late;
      ending ??= end();
    });
    try {
      return await place.all(...statement);
    } catch (error) {
      if (!ended.has((error as { readonly code?: unknown }).code)) throw error;
      throw state.abandoned ? new ReadingAbandoned() : new ReadingTooLong(limit);
    } finally {
      state.over = true;
      stop();
      await ending;
    }
  }

  return (asking = {}) => ({
    all: (...statement) =>
      observed(observer, async () => {
        const { signal } = asking;
        if (signal?.aborted === true) throw new ReadingAbandoned();
        const lend = await turn(asking);
        try {
          return await lend((place) => read(place, signal, ...statement));
        } finally {
          const next = queue.next();
          if (next === undefined) idle.push(lend);
          else next.take(lend);
        }
      }),
    run: () => Promise.reject(new Error("nothing is written where what takes long is read")),
  });
}

/** Calls `end` when nobody waits any more, or late; gives back how to stop watching. */
function watch(signal: AbortSignal | undefined, limit: number, end: (late: boolean) => void): () => void {
  const leave = (): void => end(false);
  const timer = setTimeout(end, limit, true);
  signal?.addEventListener("abort", leave, { once: true });
  return () => {
    clearTimeout(timer);
    signal?.removeEventListener("abort", leave);
  };
}
