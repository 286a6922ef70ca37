import type { Page } from "playwright-core";

/** Milliseconds until the frame that shows what was opened, from the press and from when its data were there. */
export interface Opening {
  readonly fromPress: number;
  readonly fromAnswer: number;
}

interface Watched {
  shown: Promise<{ readonly at: number; readonly pressed: number }>;
}

/**
 * Waits until something comes into the page that a press opens. `answer` is how the address ends from which its data come;
 * null where they are there.
 */
export async function watchOpening(
  page: Page,
  sight: string,
  answer: string | null,
  press: () => Promise<void>,
): Promise<Opening> {
  await page.evaluate("globalThis.__name = (each) => each");
  await page.evaluate((selector) => {
    performance.clearResourceTimings();
    let pressed = 0;
    addEventListener("click", ({ timeStamp }) => void (pressed = timeStamp), { capture: true, once: true });
    const shown: Watched["shown"] = new Promise((resolve, reject) => {
      setTimeout(() => reject(new Error(`${selector} is not shown`)), 20_000);
      const observer = new MutationObserver(() => {
        if (pressed === 0 || document.querySelector(selector) === null) return;
        observer.disconnect();
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener("message", () => resolve({ at: performance.now(), pressed }));
          port1.start();
          port2.postMessage(null);
        });
      });
      observer.observe(document, { subtree: true, childList: true });
    });
    (globalThis as unknown as { opening: Watched }).opening = { shown };
  }, sight);
  await press();
  return page.evaluate(async (ending) => {
    const { at, pressed } = await (globalThis as unknown as { opening: Watched }).opening.shown;
    const loaded = performance
      .getEntriesByType("resource")
      .filter(({ name }) => ending !== null && name.endsWith(ending))
      .map((entry) => (entry as PerformanceResourceTiming).responseEnd);
    return { fromPress: at - pressed, fromAnswer: at - Math.max(pressed, ...loaded) };
  }, answer);
}
