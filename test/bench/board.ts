import type { Page, Response } from "playwright-core";
import type { RecordPage } from "../../runtime/contract/generated/contract.ts";
import type { Bench, Tell } from "./bench.ts";
import { path, type Installation, withInstallation } from "./demo-installation.ts";
import { longestFrame, turnWheel } from "./longest-frame.ts";
import { onSqlite } from "./on-sqlite.ts";
import { percentile } from "./percentile.ts";
import { deskPage, signedInContext, withBrowser } from "./with-browser.ts";

const home = `${path}/opportunity`;
/** How often the board is opened, the first time of which only warms up. */
const openings = 8;

/**
 * A board and a list over very many records in the browser: how soon cards are there, how evenly both scroll, and that
 * nothing is loaded which nobody comes near. Drawn by Chromium without a window.
 */
export const board: Bench = {
  size: 100_000,
  run: (tell, size) =>
    withInstallation(onSqlite, size, null, async ({ product }: Installation) => {
      await withBrowser(async (browser) => {
        const page = await deskPage(await signedInContext(browser, product.address));
        await page.addInitScript(watchCards);
        const loaded = countLoaded(page);
        await opening(tell, page);
        await column(tell, page, loaded);
        await across(tell, page);
        await list(tell, page, loaded);
      });
    }),
};

interface WatchedCards {
  /** When the first card was drawn, and when each column in sight had some. */
  first: number | null;
  all: number | null;
}

/** Runs on the page before anything else. */
function watchCards(): void {
  const seen: WatchedCards = { first: null, all: null };
  (globalThis as unknown as { cards: WatchedCards }).cards = seen;
  new MutationObserver((_, observer) => {
    const columns = [...document.querySelectorAll(".column")].filter(
      (each) => each.getBoundingClientRect().left < innerWidth,
    );
    const filled = columns.filter((each) => each.querySelector("article, .column-empty") !== null);
    if (columns.length === 0 || filled.length === 0) return;
    const isFirst = seen.first === null;
    const isAll = filled.length === columns.length;
    if (!isFirst && !isAll) return;
    if (isAll) observer.disconnect();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener("message", () => {
        seen.first ??= performance.now();
        if (isAll) seen.all = performance.now();
      });
      port1.start();
      port2.postMessage(null);
    });
  }).observe(document, { subtree: true, childList: true });
}

async function opening(tell: Tell, page: Page): Promise<void> {
  const first: number[] = [];
  const all: number[] = [];
  for (let round = 0; round < openings; round += 1) {
    await page.goto(`${home}?view=board`);
    await page.waitForFunction(() => (globalThis as unknown as { cards: WatchedCards }).cards.all !== null);
    const times = await page.evaluate(() => {
      const asked = performance
        .getEntriesByType("resource")
        .filter(({ name }) => /\/(records|aggregate)\?/.test(name))
        .map(({ startTime }) => startTime);
      const { cards } = globalThis as unknown as { cards: WatchedCards };
      const begun = Math.min(...asked);
      return { first: (cards.first ?? 0) - begun, all: (cards.all ?? 0) - begun };
    });
    if (round === 0) continue;
    first.push(times.first);
    all.push(times.all);
  }
  tell("opens, from the request to the first card, p50", percentile(first, 50), "ms");
  tell("opens, from the request to each column, p50", percentile(all, 50), "ms");
  tell("opens, from the request to each column, longest", Math.max(...all), "ms");
}

/** How many records came by address without its cursor. */
function countLoaded(page: Page): Map<string, number> {
  const loaded = new Map<string, number>();
  page.on("response", (response: Response) => {
    const address = new URL(response.url());
    if (!address.pathname.endsWith("/records") || response.status() !== 200) return;
    address.searchParams.delete("cursor");
    const counted = response.json() as Promise<RecordPage>;
    void counted
      .then(({ records }) => {
        const key = address.search;
        loaded.set(key, (loaded.get(key) ?? 0) + records.length);
      })
      // An answer that was given up has nothing to count.
      .catch(() => undefined);
  });
  return loaded;
}

async function column(tell: Tell, page: Page, loaded: Map<string, number>): Promise<void> {
  loaded.clear();
  await page.reload();
  await page.locator(".column article").first().waitFor();
  await page.waitForTimeout(500);
  const before = loadedMost(loaded);
  tell("a column, loaded at first", before, "records");
  const { longest, p99 } = await longestFrame(page, () =>
    turnWheel(page, ".column-cards", { by: 300, times: 120 }),
  );
  tell("a column is scrolled, longest frame", longest, "ms");
  tell("a column is scrolled, frames, p99", p99, "ms");
  await page.waitForTimeout(500);
  const { seen, screen } = await page.evaluate(() => {
    const cards = [...(document.querySelector(".column-cards")?.querySelectorAll("article") ?? [])];
    const inSight = cards.filter((card) => {
      const { top, bottom } = card.getBoundingClientRect();
      return bottom > 0 && top < innerHeight;
    });
    const places = inSight.map((card) => Number(card.getAttribute("aria-posinset")));
    return { seen: Math.max(...places), screen: places.length };
  });
  tell("a column, seen", seen, "records");
  tell("a column, a screen of it", screen, "records");
  // The page that made it so many may have come for one record.
  tell("a column, loaded beyond what was seen and a screen", loadedMost(loaded) - seen - screen, "records");
}

async function across(tell: Tell, page: Page): Promise<void> {
  await page.reload();
  await page.locator(".column article").first().waitFor();
  await page.waitForTimeout(500);
  await page.locator(".column-head").first().hover();
  const { longest } = await longestFrame(page, async () => {
    for (const by of [150, -150])
      for (let turn = 0; turn < 30; turn += 1) {
        await page.mouse.wheel(by, 0);
        await page.waitForTimeout(33);
      }
  });
  tell("the board is scrolled across, longest frame", longest, "ms");
}

async function list(tell: Tell, page: Page, loaded: Map<string, number>): Promise<void> {
  await page.goto(`${home}?view=all`);
  const rows = page.locator("tr.ant-table-row");
  await rows.first().waitFor();
  await page.waitForTimeout(500);
  loaded.clear();
  const { longest, p99 } = await longestFrame(page, () =>
    turnWheel(page, "tr.ant-table-row", { by: 800, times: 200 }),
  );
  tell("the list is scrolled, loaded", loadedMost(loaded), "records");
  tell("the list is scrolled, longest frame", longest, "ms");
  tell("the list is scrolled, frames, p99", p99, "ms");
  const back = await longestFrame(page, () => turnWheel(page, "tr.ant-table-row", { by: -2_000, times: 80 }));
  tell("and back, longest frame", back.longest, "ms");
}

function loadedMost(loaded: ReadonlyMap<string, number>): number {
  return Math.max(0, ...loaded.values());
}
