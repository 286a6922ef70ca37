import { BrokenOff } from "../events/broken-off.ts";
import { startWorker, type Worker } from "../events/worker.ts";
import type { Services } from "../services.ts";
import { backfillPage } from "./backfill-page.ts";

const claimed = "backfill";

/**
 * Brings the records of published versions up to date, page by page behind the commits: what an earlier process left
 * first, then after each poke. Of the processes that share a database one at a time does. What fails is told to `onError` and tried again after `retry` milliseconds.
 */
export function startBackfill(
  services: Services,
  onError: (error: unknown, app: string | null) => void,
  retry = 5000,
): Worker {
  /** Apps of which a page may have ended in the middle; at the start that is any of them. */
  const whole = new Set<string>();

  async function finish(app: string, stopped: () => boolean): Promise<boolean> {
    try {
      const page = () => backfillPage(services, app, { thorough: !whole.has(app), stopped });
      while (!stopped() && (await page())) whole.add(app);
      whole.add(app);
      return true;
    } catch (error) {
      whole.delete(app);
      if (error instanceof BrokenOff) return true;
      onError(error, app);
      return false;
    }
  }

  async function round(stopped: () => boolean): Promise<boolean> {
    try {
      if ((await services.store.claim(claimed)) === "elsewhere") return false;
    } catch (error) {
      onError(error, null);
      return false;
    }
    try {
      const apps = await services.store.apps.list();
      let finished = true;
      for (const { name } of apps) finished = (await finish(name, stopped)) && finished;
      while (!stopped() && (await services.store.tidy()));
      return finished;
    } catch (error) {
      onError(error, null);
      return false;
    } finally {
      // The process that publishes next brings the records up to date itself.
      await services.store.release(claimed).catch(() => undefined);
    }
  }

  return startWorker(round, retry);
}
