/** Work of which only what was asked for last is wanted. */
export interface LatestRuns {
  /** Does the work; null where the same was asked for anew before it was done, which also aborts its signal. */
  run<T>(key: string, work: (signal: AbortSignal) => Promise<T>): Promise<T | null>;
}

export function createLatestRuns(): LatestRuns {
  const running = new Map<string, AbortController>();
  return {
    async run(key, work) {
      running.get(key)?.abort(new Error("asked anew"));
      const own = new AbortController();
      running.set(key, own);
      try {
        return await work(own.signal);
      } catch (error) {
        if (own.signal.aborted) return null;
        throw error;
      } finally {
        if (running.get(key) === own) running.delete(key);
      }
    },
  };
}
