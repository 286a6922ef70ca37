import type { Store, StoredEvent } from "../store/store.ts";
import { alarm } from "./alarm.ts";
import { BrokenOff } from "./broken-off.ts";
import { eventPositions } from "./event-positions.ts";
import { startWorker } from "./worker.ts";

/**
 * What follows from events, several at once where several wait. It may be called again with events that it has seen, after
 * a crash or a failure: repeating it must change nothing.
 */
export interface EventHandler {
  /** Stable: how far the handler has come is remembered under it. */
  readonly name: string;
  handle(events: readonly StoredEvent[], how: Handling): Promise<void>;
}

export interface Handling {
  /** Some may have been handled in part before, by a process that ended or failed in the middle. */
  readonly again: boolean;
  /** Once true, a handler may throw `BrokenOff`: it is called again with the events at the next start. */
  stopped(): boolean;
}

export interface Dispatcher {
  /** Handles everything that is in the log by now, and remembers how far it came. */
  settled(): Promise<void>;
  /** How many events each handler has still to handle; with several processes, as far as they have noted it. */
  backlog(): Promise<ReadonlyMap<string, number>>;
  /** Lets the events under way end or break off, and handles no more. */
  stop(): Promise<void>;
}

export interface DispatcherOptions {
  /** Told of every failure, with the first of the events; what failed is tried again after the next change, or after `retry`. */
  onError(error: unknown, handler: string, event: StoredEvent | null): void;
  /** Milliseconds; 5000 where it is left out. */
  readonly retry?: number;
}

const claimOf = (handler: string): string => `handler ${handler}`;

/** More than this is not handled between two notes of a position. */
const mostLost = 1000;
/** So many events are handled at once where they wait; one by one behind a failure, so that the one that fails is found. */
const atOnce = 500;

/**
 * Reads the event log behind the commits and calls each handler with all events, in order, once they are durable.
 * Each handler has its own position, which outlives the process: it is written once a second at most, so that a
 * change costs no second commit, and a crash repeats a little. Of the processes that share a database one at a time
 * calls a handler.
 */
export function startDispatcher(
  store: Pick<Store, "records" | "settings" | "note" | "onEvents" | "claim" | "release">,
  handlers: readonly EventHandler[],
  { onError, retry = 5000 }: DispatcherOptions,
): Dispatcher {
  const positions = eventPositions(store);
  const saving = alarm(1000, save);
  /** Up to which event each handler may have come before it was called here. */
  const repeated = new Map<string, number>();
  /** Up to which event each handler has failed. */
  const failed = new Map<string, number>();

  async function round(stopped: () => boolean): Promise<boolean> {
    let finished = true;
    for (const handler of handlers) finished = (await advance(handler, stopped)) && finished;
    saving.set();
    return finished;
  }

  /** Brings one handler to the end of the log; false where something failed. */
  async function advance({ name, handle }: EventHandler, stopped: () => boolean): Promise<boolean> {
    let events: readonly StoredEvent[] = [];
    try {
      const claimed = await store.claim(claimOf(name));
      // Whoever has it may end: then another one goes on.
      if (claimed === "elsewhere") return false;
      if (claimed === "taken") {
        positions.forget(name);
        repeated.delete(name);
      }
      let position = await positions.read(name);
      if (!repeated.has(name)) {
        repeated.set(name, Math.min(position + mostLost, await store.records.lastEvent()));
      }
      for (;;) {
        const unsure = Math.max(repeated.get(name) ?? 0, failed.get(name) ?? 0);
        const most = position < (failed.get(name) ?? 0) ? 1 : atOnce;
        events = await store.records.eventsAfter(position, most);
        const [first] = events;
        if (first === undefined || stopped()) return true;
        await handle(events, { again: first.id <= unsure, stopped });
        position = events.at(-1)?.id ?? position;
        positions.move(name, position);
        // What has come meanwhile has asked for another round, behind a rest in which more may come.
        if (events.length < most) return true;
        events = [];
      }
    } catch (error) {
      if (error instanceof BrokenOff) return true;
      failed.set(name, Math.max(failed.get(name) ?? 0, events.at(-1)?.id ?? 0));
      onError(error, name, events[0] ?? null);
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
    async backlog() {
      const last = await store.records.lastEvent();
      const behind = handlers.map(async ({ name }): Promise<[string, number]> => {
        return [name, Math.max(0, last - (await positions.furthest(name)))];
      });
      return new Map(await Promise.all(behind));
    },
    async stop() {
      forget();
      await worker.stop();
      saving.clear();
      await save();
      for (const { name } of handlers) await store.release(claimOf(name)).catch(() => undefined);
    },
  };
}
