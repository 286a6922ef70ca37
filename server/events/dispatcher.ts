import type { Store, StoredEvent } from "../store/store.ts";
import { alarm } from "./alarm.ts";
import { eventPositions } from "./event-positions.ts";
import { startWorker } from "./worker.ts";

/**
 * What follows from an event. It may be called again with an event that it has seen, after a crash or a failure:
 * repeating it must change nothing.
 */
export interface EventHandler {
  /** Stable: how far the handler has come is remembered under it. */
  readonly name: string;
  handle(event: StoredEvent): Promise<void>;
}

export interface Dispatcher {
  /** Handles everything that is in the log by now, and remembers how far it came. */
  settled(): Promise<void>;
  /** Lets the event under way end, and handles no more. */
  stop(): Promise<void>;
}

export interface DispatcherOptions {
  /** Told of every failure; what failed is tried again after the next change, or after `retry`. */
  onError(error: unknown, handler: string, event: StoredEvent | null): void;
  /** Milliseconds; 5000 where it is left out. */
  readonly retry?: number;
}

/**
 * Reads the event log behind the commits and calls each handler with every event, in order, once it is durable.
 * Each handler has its own position, which outlives the process: it is written once a second at most, so that a
 * change costs no second commit, and a crash repeats a little.
 */
export function startDispatcher(
  store: Pick<Store, "records" | "settings" | "transact" | "onEvents">,
  handlers: readonly EventHandler[],
  { onError, retry = 5000 }: DispatcherOptions,
): Dispatcher {
  const positions = eventPositions(store);
  const saving = alarm(1000, save);

  async function round(stopped: () => boolean): Promise<boolean> {
    let finished = true;
    for (const handler of handlers) finished = (await advance(handler, stopped)) && finished;
    saving.set();
    return finished;
  }

  /** Brings one handler to the end of the log; false where something failed. */
  async function advance({ name, handle }: EventHandler, stopped: () => boolean): Promise<boolean> {
    let current: StoredEvent | null = null;
    try {
      let position = await positions.read(name);
      for (;;) {
        const events = await store.records.eventsAfter(position, 100);
        for (const event of events) {
          if (stopped()) return true;
          current = event;
          await handle(event);
          position = event.id;
          positions.move(name, position);
        }
        if (events.length === 0) return true;
        current = null;
      }
    } catch (error) {
      onError(error, name, current);
      return false;
    }
  }

  async function save(): Promise<void> {
    try {
      await positions.save();
    } catch (error) {
      onError(error, "positions", null);
    }
  }

  const worker = startWorker(round, retry);
  const forget = store.onEvents(worker.poke);

  return {
    async settled() {
      await worker.settled();
      await save();
    },
    async stop() {
      forget();
      await worker.stop();
      saving.clear();
      await save();
    },
  };
}
