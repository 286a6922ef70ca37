import type { Page } from "playwright-core";

/** A point of the page, in pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A finger on a page that is touched. */
export interface Finger {
  /** Comes down, rests for so many milliseconds, and moves on to another point. */
  lead(from: Point, to: Point, rest: number): Promise<void>;
  lift(): Promise<void>;
}

export async function finger(page: Page): Promise<Finger> {
  const touch = await page.context().newCDPSession(page);
  const send = async (type: "touchStart" | "touchMove" | "touchEnd", points: readonly Point[]) => {
    await touch.send("Input.dispatchTouchEvent", { type, touchPoints: [...points] });
  };
  return {
    async lead(from, to, rest) {
      await send("touchStart", [from]);
      await page.waitForTimeout(rest);
      for (let step = 1; step <= 10; step += 1) {
        const on = (start: number, end: number) => start + ((end - start) * step) / 10;
        await send("touchMove", [{ x: on(from.x, to.x), y: on(from.y, to.y) }]);
        await page.waitForTimeout(30);
      }
    },
    lift: () => send("touchEnd", []),
  };
}
