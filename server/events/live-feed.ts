import type { Store } from "../store/store.ts";

/** That something happened to a record, or to an app (no form, no record): enough to know whether to look again. */
export interface LiveChange {
  /** Its place in the event log. */
  readonly id: number;
  readonly app: string;
  readonly form: string;
  readonly record: string;
  readonly type: string;
  readonly actor: string;
}

/** What came after a position: every change up to `last`, or that some of them are not known any more. */
export interface LiveBatch {
  readonly last: number;
  readonly changes: readonly LiveChange[];
  readonly missed: boolean;
}

/** The newest changes, read from the event log once for everybody who follows them. */
export interface LiveFeed {
  /** The newest event of all. */
  last(): Promise<number>;
  /** What came after `position`; waits for it, but no longer than `patience` milliseconds. Null once the feed is closed. */
  after(position: number, patience: number, signal: AbortSignal): Promise<LiveBatch | null>;
  /** Ends every waiting, and waits itself for what is being read. */
  close(): Promise<void>;
}

/** So many are kept for those who come back; whoever was away for longer looks at everything again. */
const kept = 2_000;
const atOnce = 500;

export function createLiveFeed(
  store: Pick<Store, "records" | "onEvents">,
  onError: (error: unknown) => void,
): LiveFeed {
  let changes: LiveChange[] = [];
  /** Everything after this position is known, up to the end of `changes`. */
  let since = 0;
  let closed = false;
  let reading: Promise<void> | null = null;
  let wanted = false;
  let begun = false;
  const waiting = new Set<() => void>();
  const end = (): number => changes.at(-1)?.id ?? since;

  const wake = (): void => {
    for (const go of [...waiting]) go();
  };

  async function read(): Promise<void> {
    if (!begun) since = await store.records.lastEvent();
    begun = true;
    for (;;) {
      const events = await store.records.eventsAfter(end(), atOnce);
      for (const { id, app, form, record, actor, type } of events)
        changes.push({ id, app, form, record, actor, type });
      const over = changes.length - kept;
      if (over > 0) {
        since = changes[over - 1]?.id ?? since;
        changes = changes.slice(over);
      }
      if (events.length < atOnce) return;
    }
  }

  /** Reads on; what is asked for while it reads is read behind it. */
  function readOn(): Promise<void> {
    if (closed) return Promise.resolve();
    wanted = true;
    reading ??= (async () => {
      try {
        while (wanted) {
          wanted = false;
          await read();
        }
      } catch (error) {
        onError(error);
      } finally {
        reading = null;
        wake();
      }
    })();
    return reading;
  }

  function batchAfter(position: number): LiveBatch | null {
    if (closed) return null;
    // A position from before a database was put back lies beyond its end.
    if (position < since || position > end()) return { last: end(), changes: [], missed: position !== end() };
    const found = changes.filter(({ id }) => id > position);
    return { last: end(), changes: found, missed: false };
  }

  // Nobody reads for nobody.
  const forget = store.onEvents(() => {
    if (waiting.size > 0) void readOn();
  });

  return {
    async last() {
      await readOn();
      return end();
    },
    async after(position, patience, signal) {
      await readOn();
      const at = batchAfter(position);
      if (at === null || at.missed || at.changes.length > 0 || signal.aborted) return at;
      await new Promise<void>((resolve) => {
        const go = (): void => {
          clearTimeout(timer);
          waiting.delete(go);
          signal.removeEventListener("abort", go);
          resolve();
        };
        const timer = setTimeout(go, patience).unref();
        waiting.add(go);
        signal.addEventListener("abort", go);
      });
      return batchAfter(position);
    },
    async close() {
      closed = true;
      forget();
      wake();
      await reading;
    },
  };
}
