import { setTimeout as pause } from "node:timers/promises";
import { startWorker, type Worker } from "../events/worker.ts";
import type { Services } from "../services.ts";

const claimed = "search";
/** Milliseconds between two steps: whoever else wants to write or read goes first. */
const givesWay = 5;

/**
 * Fills the index in which records are searched, where a table has none yet or a field came to be searched: at the start, and
 * after each poke. Of the processes that share a database one at a time does. What fails is told to `onError` and tried
 * again after `retry` milliseconds.
 */
export function startIndexing(services: Services, onError: (error: unknown) => void, retry = 5000): Worker {
  const { store, apps } = services;

  async function fill(stopped: () => boolean): Promise<void> {
    for (const name of await store.records.unfilled()) {
      const installed = await store.apps.byName(name);
      const app = installed && (await apps.current(installed));
      if (app === undefined) continue;
      while (!stopped() && (await store.fillSearch(app))) await pause(givesWay);
    }
  }

  async function round(stopped: () => boolean): Promise<boolean> {
    try {
      if ((await store.claim(claimed)) === "elsewhere") return false;
      try {
        await fill(stopped);
        return true;
      } finally {
        // The process that publishes next fills it itself.
        await store.release(claimed).catch(() => undefined);
      }
    } catch (error) {
      onError(error);
      return false;
    }
  }

  return startWorker(round, retry);
}
