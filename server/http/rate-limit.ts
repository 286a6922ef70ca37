/** Counts events by key in windows of time and says when there were too many. */
export interface RateLimit {
  /** Seconds to wait, 0 where there is still room. */
  wait(key: string): number;
  count(key: string): void;
  clear(key: string): void;
}

/** At most `limit` events a key in `seconds`; remembers at most `keys` keys and forgets the oldest. */
export function createRateLimit(
  limit: number,
  seconds: number,
  clock: () => number = Date.now,
  keys = 10_000,
): RateLimit {
  const windows = new Map<string, { until: number; events: number }>();
  const open = (key: string) => {
    const window = windows.get(key);
    return window !== undefined && window.until > clock() ? window : undefined;
  };
  return {
    wait(key) {
      const window = open(key);
      return window === undefined || window.events < limit ? 0 : Math.ceil((window.until - clock()) / 1000);
    },
    count(key) {
      const window = open(key) ?? { until: clock() + seconds * 1000, events: 0 };
      window.events += 1;
      windows.delete(key);
      windows.set(key, window);
      const oldest = windows.keys().next();
      if (windows.size > keys && oldest.done !== true) windows.delete(oldest.value);
    },
    clear: (key) => void windows.delete(key),
  };
}
