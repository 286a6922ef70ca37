/** One of those that are done at once. */
interface Asked<A, T> {
  readonly asked: A;
  readonly since: number;
  resolve(result: T): void;
  reject(error: unknown): void;
}

/** What does what several asked for, with a result for each; `since` is when each of them asked. */
type AtOnce<A, T> = (asked: readonly A[], since: readonly number[]) => Promise<readonly T[]>;

export interface Gathering<A, T> {
  ask(asked: A): Promise<T>;
  /** How many wait. */
  waiting(): number;
}

interface GatheringOptions {
  /** So many are at work beside each other. */
  readonly places: number;
  /** Whether what failed has left nothing: then each is done by itself. */
  isUndone?(error: unknown): boolean;
}

/** So much is done at once. */
const most = 64;

/** Does what is asked for while all places are taken at once, as soon as there is one: never what began before it was asked. */
export function gathering<A, T>(
  work: AtOnce<A, T>,
  { places, isUndone = () => false }: GatheringOptions,
): Gathering<A, T> {
  const waiting: Asked<A, T>[] = [];
  let working = 0;

  async function run(all: readonly Asked<A, T>[]): Promise<void> {
    try {
      const results = await work(
        all.map(({ asked }) => asked),
        all.map(({ since }) => since),
      );
      all.forEach(({ resolve }, index) => resolve(results[index] as T));
    } catch (error) {
      if (all.length > 1 && isUndone(error)) await Promise.all(all.map((one) => run([one])));
      else for (const { reject } of all) reject(error);
    }
  }

  async function pump(): Promise<void> {
    // Whatever is asked for in the same turn of the event loop may be done at once.
    await Promise.resolve();
    while (waiting.length > 0) await run(waiting.splice(0, most));
    working -= 1;
  }

  return {
    ask: (asked) =>
      new Promise((resolve, reject) => {
        waiting.push({ asked, since: performance.now(), resolve, reject });
        if (working === places) return;
        working += 1;
        void pump();
      }),
    waiting: () => waiting.length,
  };
}
