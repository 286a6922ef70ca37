import type { Browser, Page } from "playwright-core";
import type { FormDefinition } from "../../runtime/core/definition/generated/definition.ts";
import type { JsonObject } from "../../runtime/core/json.ts";
import { publishApp } from "../support/publish-app.ts";
import { startProduct } from "../support/start-product.ts";
import { createTestClient, type TestClient } from "../support/test-client.ts";
import { account } from "./account.ts";
import type { Bench, Tell } from "./bench.ts";
import {
  decisive,
  filledForm,
  filledFormApp,
  filledRecord,
  moneyOrderForm,
  orderRecord,
} from "./filled-form-app.ts";
import { fast, type Pace, slowly, typeKeys, watchKeys } from "./key-watch.ts";
import { longestFrame, turnWheel } from "./longest-frame.ts";
import { percentile } from "./percentile.ts";
import { type Opening, watchOpening } from "./opening.ts";
import { type PlainSite, servePlainPages } from "./plain-site.ts";
import { deskPage, signedInContext, withBrowser } from "./with-browser.ts";

/** Records that are opened, each once, the first of which only warms up. */
const opened = 7;
const keysAField = 36;
/** As many as a table may have, when some were added. */
const rows = { first: 490, added: 8 };

/**
 * What filling in a large form takes: one of 500 fields, one of twice as many, and a table of 500 rows, each beside a page
 * of as many plain React inputs in the same run. Drawn by Chromium without a window.
 */
export const form: Bench = {
  size: 500,
  async run(tell, size) {
    const product = await startProduct();
    const plain = await servePlainPages();
    try {
      const api = createTestClient(product.address);
      await api.post("/setup", { token: product.setupToken, name: "Ada", ...account, locale: "en" });
      const forms = [filledForm(size), filledForm(2 * size), moneyOrderForm];
      await publishApp(api, filledFormApp(forms));
      await withBrowser(async (browser) => {
        const bench = { tell, api, browser, address: product.address, plain };
        const half = await fields(bench, filledForm(size), filledRecord(size));
        const whole = await fields(bench, filledForm(2 * size), filledRecord(2 * size));
        tell("a key, twice as many fields, p95, of once", half === 0 ? Number.NaN : whole / half, "×");
        await table(bench);
      });
    } finally {
      await plain.stop();
      await product.stop();
    }
  },
};

interface Running {
  readonly tell: Tell;
  readonly api: TestClient;
  readonly browser: Browser;
  readonly address: string;
  readonly plain: PlainSite;
}

interface Pages {
  readonly ours: Page;
  readonly plain: Page;
}

/** Opens, fills in and scrolls a form; gives back how long a key takes at any pace, p95. */
async function fields(running: Running, made: FormDefinition, record: JsonObject): Promise<number> {
  const count = Object.keys(made.schema.properties).length;
  const tell: Tell = (figure, value, unit) => running.tell(`${String(count)} fields: ${figure}`, value, unit);
  const pages = await opening({ ...running, tell }, made, record, "[data-field=field0]");
  const inputs = { text: "field0", number: "field11", decisive };
  const typed = await typing(tell, pages, "a key", inputs);
  await pages.ours.bringToFront();
  const scrolling = await longestFrame(pages.ours, () =>
    turnWheel(pages.ours, ".record-form", { by: 400, times: count / 6 }),
  );
  tell("scrolled through for the first time, longest frame", scrolling.longest, "ms");
  await close(pages);
  return percentile(typed, 95);
}

async function table(running: Running): Promise<void> {
  const tell: Tell = (figure, value, unit) => running.tell(`500 rows: ${figure}`, value, unit);
  const pages = await opening(
    { ...running, tell },
    moneyOrderForm,
    orderRecord(rows.first),
    ".sub-form td input",
  );
  const adding = { ours: [] as number[], plain: [] as number[] };
  for (let round = 0; round < rows.added; round += 1) {
    adding.plain.push(await addRow(pages.plain));
    adding.ours.push(await addRow(pages.ours));
  }
  compared(tell, "a row is added", adding.ours, adding.plain);
  for (const page of [pages.plain, pages.ours]) await page.mouse.wheel(0, -100_000);
  const cells = { item: "lines-2-item", quantity: "lines-3-quantity", price: "lines-4-price" };
  await typing(tell, pages, "a key in a cell", cells);
  const longest = async (page: Page) => {
    await page.bringToFront();
    return longestFrame(page, async () => {
      await turnWheel(page, ".sub-form", { by: 400, times: 60 });
      await turnWheel(page, ".sub-form", { by: -400, times: 60 });
    });
  };
  tell("scrolled there and back, plain, longest frame", (await longest(pages.plain)).longest, "ms");
  tell("scrolled there and back, longest frame", (await longest(pages.ours)).longest, "ms");
  await close(pages);
}

/** Opens records of a form beside its plain page, and tells how long both took to be drawn; both stay open. */
async function opening(
  { tell, api, browser, address, plain }: Running,
  made: FormDefinition,
  record: JsonObject,
  sight: string,
): Promise<Pages> {
  const ids: string[] = [];
  for (let index = 0; index < opened; index += 1) {
    const answer = await api.post(`/apps/filled/forms/${made.name}/records`, { data: record });
    if (answer.status !== 201) throw new Error(answer.text);
    ids.push(answer.body.id as string);
  }
  const context = await signedInContext(browser, address);
  const pages = { ours: await deskPage(context), plain: await deskPage(context) };
  await pages.plain.goto(plain.beside(made, record));
  await pages.ours.goto(`/apps/filled/${made.name}`);
  const openings: { readonly ours: Opening[]; readonly plain: Opening[] } = { ours: [], plain: [] };
  for (const [round, id] of ids.entries()) {
    await pages.plain.bringToFront();
    const door = pages.plain.getByRole("button", { name: "Open" });
    openings.plain.push(await watchOpening(pages.plain, sight, null, () => door.click()));
    if (round + 1 < opened) await door.click();
    await pages.ours.bringToFront();
    const link = pages.ours.locator(`a[href$="/${id}"]`).first();
    await link.waitFor();
    openings.ours.push(await watchOpening(pages.ours, sight, `/records/${id}`, () => link.click()));
    await pages.ours.waitForTimeout(500);
    if (round + 1 < opened) await pages.ours.goBack();
  }
  const rest = { ours: openings.ours.slice(1), plain: openings.plain.slice(1) };
  const half = (times: readonly Opening[], of: keyof Opening) =>
    percentile(
      times.map((each) => each[of]),
      50,
    );
  const first = half(rest.ours, "fromAnswer");
  const beside = half(rest.plain, "fromAnswer");
  tell("opens, from the press, p50", half(rest.ours, "fromPress"), "ms");
  tell("first render, p50", first, "ms");
  tell("first render, plain, p50", beside, "ms");
  tell("first render, of 300 ms or plain", first / Math.max(300, beside), "×");
  for (const page of Object.values(pages)) await watchKeys(page);
  return pages;
}

/** Types into the same inputs of both pages, slowly and fast; gives back how long each key took on ours. */
async function typing(
  tell: Tell,
  pages: Pages,
  figure: string,
  inputs: { readonly [what: string]: string },
): Promise<readonly number[]> {
  const all: number[] = [];
  for (const [name, pace] of Object.entries({ slowly, fast })) {
    const ours: number[] = [];
    const plain: number[] = [];
    for (const [what, input] of Object.entries(inputs)) {
      plain.push(...(await keysOf(pages.plain, `#f-${input}`, pace)));
      const times = await keysOf(pages.ours, `#f-${input}`, pace);
      ours.push(...times);
      tell(`${figure}, ${what}, ${name}, p95`, percentile(times, 95), "ms");
    }
    compared(tell, `${figure}, ${name}`, ours, plain);
    all.push(...ours);
  }
  return all;
}

async function keysOf(page: Page, field: string, pace: Pace): Promise<readonly number[]> {
  await page.bringToFront();
  return typeKeys(page.locator(field), keysAField, pace);
}

async function addRow(page: Page): Promise<number> {
  await page.bringToFront();
  const button = page.getByRole("button", { name: "Add row" });
  await button.scrollIntoViewIfNeeded();
  const last = `.sub-form tr:last-child input`;
  const before = await page.locator(last).first().getAttribute("id");
  const sight = `${last}:not([id="${before ?? ""}"])`;
  const { fromPress } = await watchOpening(page, sight, null, () => button.click());
  return fromPress;
}

function compared(tell: Tell, what: string, ours: readonly number[], plain: readonly number[]): void {
  tell(`${what}, p50`, percentile(ours, 50), "ms");
  tell(`${what}, p95`, percentile(ours, 95), "ms");
  tell(`${what}, plain, p95`, percentile(plain, 95), "ms");
  tell(`${what}, p95, of plain`, percentile(ours, 95) / percentile(plain, 95), "×");
}

async function close(pages: Pages): Promise<void> {
  await pages.ours.context().close();
}
