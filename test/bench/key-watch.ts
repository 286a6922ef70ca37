import type { Locator, Page } from "playwright-core";

/** How somebody types: the least and the longest pause between two keys, in milliseconds. */
export interface Pace {
  readonly least: number;
  readonly most: number;
}

/**
 * About five keys a second, a third of which come after the pause at which the form takes over what was typed: its work
 * then stands before the next key.
 */
export const slowly: Pace = { least: 120, most: 320 };
/** About twenty keys a second. */
export const fast: Pace = { least: 35, most: 65 };

interface WatchedKeys {
  readonly times: number[];
}

/** Keys of a number: typed and taken back, so that the field ends as it was. */
const keys = ["1", "2", "3", "4", "5", "6", ...Array.from({ length: 6 }, () => "Backspace")];

/** Watches the keys on a page from inside: from the moment the browser got a key to the end of the frame that shows it. */
export async function watchKeys(page: Page): Promise<void> {
  await page.evaluate("globalThis.__name = (each) => each");
  await page.evaluate(() => {
    const times: number[] = [];
    (globalThis as unknown as { keys: WatchedKeys }).keys = { times };
    let began = 0;
    addEventListener("keydown", ({ timeStamp }) => void (began = timeStamp), { capture: true });
    const changed = () => {
      const from = began;
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener("message", () => times.push(performance.now() - from));
        port1.start();
        port2.postMessage(null);
      });
    };
    addEventListener("input", changed, { capture: true });
  });
}

/** Types `count` keys into a field at a pace, the same every time, and gives back how long each took to be seen. */
export async function typeKeys(field: Locator, count: number, pace: Pace): Promise<readonly number[]> {
  const page = field.page();
  await field.click();
  await page.keyboard.press("End");
  await page.waitForTimeout(400);
  await page.evaluate(() => void (globalThis as unknown as { keys: WatchedKeys }).keys.times.splice(0));
  const random = seeded();
  let next = performance.now();
  for (let typed = 0; typed < count; typed += 1) {
    await page.keyboard.press(keys[typed % keys.length] ?? "1");
    next += pace.least + random() * (pace.most - pace.least);
    await page.waitForTimeout(Math.max(0, next - performance.now()));
  }
  await page.waitForTimeout(400);
  const times = await page.evaluate(() =>
    (globalThis as unknown as { keys: WatchedKeys }).keys.times.splice(0),
  );
  if (times.length !== count) throw new Error(`${String(times.length)} of ${String(count)} keys were seen`);
  return times;
}

/** Numbers from 0 to 1, the same in each run. */
function seeded(): () => number {
  let state = 42;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}
