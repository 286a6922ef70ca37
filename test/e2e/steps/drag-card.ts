import type { Locator, Page } from "playwright-core";

/** A column of the board by its stage's title. */
export function column(page: Page, stage: string): Locator {
  return page.getByRole("region", { name: stage, exact: true });
}

/** A card of the board by its record's title. */
export function card(page: Page, title: string): Locator {
  return page.getByRole("article", { name: title, exact: true });
}

async function middle(place: Locator): Promise<{ x: number; y: number }> {
  const box = await place.boundingBox();
  if (box === null) throw new Error("Not to be seen, so not to be dragged");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Takes a card with the mouse and holds it over a column; the columns then say whether it may enter. */
export async function holdOver(page: Page, title: string, stage: string): Promise<void> {
  const from = await middle(card(page, title));
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 12, from.y + 6, { steps: 4 });
  await column(page, stage).scrollIntoViewIfNeeded();
  await column(page, stage).locator(".drop-note").waitFor();
  const to = await middle(column(page, stage));
  await page.mouse.move(to.x, from.y + 20, { steps: 12 });
  await page.locator(".column-over").and(column(page, stage)).waitFor();
}

/** Drags a card into a column and lets it go. */
export async function dragTo(page: Page, title: string, stage: string): Promise<void> {
  await holdOver(page, title, stage);
  await page.mouse.up();
}
