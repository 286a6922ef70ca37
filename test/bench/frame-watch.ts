import type { Page } from "playwright-core";

/** What is to be seen on the page once an event has shown: the text of an element, its presence, or how many there are. */
export interface Sight {
  readonly selector: string;
  readonly text?: string;
  readonly count?: number;
  /** An attribute of the element that is another one by then. */
  readonly changes?: "style" | "value";
}

/** Milliseconds from an event until the frame that shows what came of it was drawn. */
export interface FrameWatch {
  /** Waits for the next event of a type, which `act` brings about, until the sight is drawn. */
  time(type: string, sight: Sight, act: () => Promise<void>): Promise<number>;
  /** The same for several sights of one event, in their order. */
  times(type: string, sights: readonly Sight[], act: () => Promise<void>): Promise<readonly number[]>;
  /** Lengths of the tasks above 50 ms since it was asked last. */
  longTasks(): Promise<readonly number[]>;
}

interface Watched {
  until(type: string, sights: readonly Sight[]): void;
  shown: Promise<readonly number[]>;
  tasks: number[];
}

/**
 * Watches a page from inside: from the moment the browser gave the event to the end of the frame after the change, so
 * that the wait for a busy page counts, and so does the drawing.
 */
export async function watchFrames(page: Page): Promise<FrameWatch> {
  // What compiles this file for the run names functions by one that the page does not have.
  await page.evaluate("globalThis.__name = (each) => each");
  await page.evaluate(() => {
    const watched: Watched = { until, shown: Promise.resolve([]), tasks: [] };
    (globalThis as unknown as { watched: Watched }).watched = watched;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) watched.tasks.push(duration);
    }).observe({ type: "longtask" });

    function until(type: string, sights: readonly Sight[]): void {
      watched.shown = Promise.all(sights.map((sight) => seen(type, sight)));
    }

    function seen(type: string, { selector, text, count, changes }: Sight): Promise<number> {
      const part = () => document.querySelector(selector);
      const read = () => (changes === undefined ? undefined : part()?.getAttribute(changes));
      const before = read();
      const isShown = () => {
        if (count !== undefined) return document.querySelectorAll(selector).length === count;
        if (changes !== undefined) return read() !== before;
        const found = part();
        return found !== null && (text === undefined || found.textContent.includes(text));
      };
      return new Promise((resolve, reject) => {
        setTimeout(() => reject(new Error(`Nothing came of ${type} at ${selector}`)), 10_000);
        let began: number | null = null;
        const observer = new MutationObserver(check);
        function check() {
          if (began === null || !isShown()) return;
          observer.disconnect();
          const from = began;
          began = null;
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.addEventListener("message", () => resolve(performance.now() - from));
            port1.start();
            port2.postMessage(null);
          });
        }
        const all = { subtree: true, childList: true, characterData: true, attributes: true };
        observer.observe(document, all);
        addEventListener(type, (event) => void (began = event.timeStamp), { capture: true, once: true });
      });
    }
  });
  const times: FrameWatch["times"] = async (type, sights, act) => {
    await page.evaluate(
      ([each, seen]) => (globalThis as unknown as { watched: Watched }).watched.until(each, seen),
      [type, sights] as const,
    );
    await act();
    return page.evaluate(() => (globalThis as unknown as { watched: Watched }).watched.shown);
  };
  return {
    times,
    time: async (type, sight, act) => (await times(type, [sight], act))[0] ?? 0,
    longTasks: () =>
      page.evaluate(() => (globalThis as unknown as { watched: Watched }).watched.tasks.splice(0)),
  };
}
