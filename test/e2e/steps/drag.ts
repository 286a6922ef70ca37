import type { Locator, Page } from "playwright-core";

/** Drags by mouse until something shows that it can be dropped. */
export async function drag(page: Page, from: Locator, to: Locator, shown = ".row-target"): Promise<void> {
  const [start, end] = [await from.boundingBox(), await to.boundingBox()];
  if (start === null || end === null) throw new Error("Not to be seen, so not to be dragged");
  const [x, y] = [start.x + Math.min(20, start.width / 2), start.y + 10];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 4, y + 8, { steps: 4 });
  await page.mouse.move(end.x + Math.min(20, end.width / 2), end.y + 10, { steps: 8 });
  await page.locator(shown).waitFor();
  await page.mouse.up();
}
