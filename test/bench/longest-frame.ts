import type { Page } from "playwright-core";

interface WatchedPace {
  stop(): readonly number[];
}

/** The milliseconds between one frame and the next while something is done on a page: the longest, and that of one in a hundred. */
export async function longestFrame(
  page: Page,
  act: () => Promise<void>,
): Promise<{ readonly longest: number; readonly p99: number }> {
  await page.evaluate("globalThis.__name = (each) => each");
  await page.evaluate(() => {
    const lengths: number[] = [];
    let before: number | null = null;
    let isOn = true;
    const frame = (at: number) => {
      if (before !== null) lengths.push(at - before);
      before = at;
      if (isOn) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    const stop = () => {
      isOn = false;
      return lengths;
    };
    (globalThis as unknown as { pace: WatchedPace }).pace = { stop };
  });
  await act();
  const lengths = await page.evaluate(() => (globalThis as unknown as { pace: WatchedPace }).pace.stop());
  const sorted = lengths.toSorted((a, b) => a - b);
  return {
    longest: sorted.at(-1) ?? Number.NaN,
    p99: sorted[Math.ceil(0.99 * sorted.length) - 1] ?? Number.NaN,
  };
}

/** Turns the wheel over a place, so many pixels a turn, thirty turns a second. */
export async function turnWheel(
  page: Page,
  over: string,
  { by, times }: { readonly by: number; readonly times: number },
): Promise<void> {
  await page.locator(over).first().hover();
  for (let turn = 0; turn < times; turn += 1) {
    await page.mouse.wheel(0, by);
    await page.waitForTimeout(33);
  }
  await page.waitForTimeout(300);
}
