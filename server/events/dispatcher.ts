import type { Store, StoredEvent } from "../store/store.ts";
import { alarm } from "./alarm.ts";
import { eventPositions } from "./event-positions.ts";

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
  let stopped = false;
  let poked = false;
  let active = false;
  let work: Promise<void> = Promise.resolve();
  const retrying = alarm(retry, poke);
  const saving = alarm(1000, save);

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
      for (const handler of handlers) if (!(await advance(handler))) retrying.set();
    }
    active = false;
    saving.set();
  }

  /** Brings one handler to the end of the log; false where something failed. */
  async function advance({ name, handle }: EventHandler): Promise<boolean> {
    let current: StoredEvent | null = null;
    try {
      let position = await positions.read(name);
      for (;;) {
        const events = await store.records.eventsAfter(position, 100);
        for (const event of events) {
          if (stopped) return true;
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

  const forget = store.onEvents(poke);
  poke();

  return {
    async settled() {
      poke();
      await work;
      await save();
    },
    async stop() {
      stopped = true;
      forget();
      await work;
      retrying.clear();
      saving.clear();
      await save();
    },
  };
}
