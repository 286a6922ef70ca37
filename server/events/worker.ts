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

/** For so many times what a round took it rests before the next, and so many milliseconds at most. */
const [rests, longestRest] = [2, 500];

/**
 * Does a round at once and after each poke; a poke during a round makes another, behind a rest in which more may come to be
 * done at once, unless somebody waits for it. Where a round gives back false, it is done again after `retry` milliseconds. A
 * round must not throw, and should end soon once `stopped()`.
 */
export function startWorker(round: (stopped: () => boolean) => Promise<boolean>, retry: number): Worker {
  let stopped = false;
  let poked = false;
  let active = false;
  let work: Promise<void> = Promise.resolve();
  let awaited = 0;
  let wake: () => void = () => undefined;
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
    while (due()) {
      const begun = performance.now();
      if (!(await round(() => stopped))) retrying.set();
      if (poked) await rest(rests * (performance.now() - begun));
    }
    active = false;
  }

  function rest(milliseconds: number): Promise<void> {
    if (stopped || awaited > 0) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, Math.min(milliseconds, longestRest)).unref();
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  poke();

  return {
    poke,
    async settled() {
      awaited += 1;
      wake();
      poke();
      await work;
      awaited -= 1;
    },
    async stop() {
      stopped = true;
      wake();
      await work;
      retrying.clear();
    },
  };
}
