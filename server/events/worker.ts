import { alarm } from "./alarm.ts";

/** Work that is done behind the commits, one round at a time. */
export interface Worker {
  /** There may be something to do. */
  poke(): void;
  /** Does a round, and waits for it and for the one under way. */
  settled(): Promise<void>;
  /** Waits for the round under way, and begins no more. */
  stop(): Promise<void>;
}

/**
 * Does a round at once and after each poke; a poke during a round makes another. Where a round gives back false, it
 * is done again after `retry` milliseconds. A round must not throw, and should end soon once `stopped()`.
 */
export function startWorker(round: (stopped: () => boolean) => Promise<boolean>, retry: number): Worker {
  let stopped = false;
  let poked = false;
  let active = false;
  let work: Promise<void> = Promise.resolve();
  const retrying = alarm(retry, poke);

  function poke(): void {
    poked = true;
    if (active || stopped) return;
    active = true;
    work = run();
  }

  function due(): boolean {
    const wanted = poked && !stopped;
    poked = false;
    return wanted;
  }

  async function run(): Promise<void> {
    while (due()) if (!(await round(() => stopped))) retrying.set();
    active = false;
  }

  poke();

  return {
    poke,
    async settled() {
      poke();
      await work;
    },
    async stop() {
      stopped = true;
      await work;
      retrying.clear();
    },
  };
}
