import type { Locator, Page } from "playwright-core";
import { startProduct } from "../support/start-product.ts";
import { createTestClient } from "../support/test-client.ts";
import { account } from "./account.ts";
import type { Bench, Tell } from "./bench.ts";
import { type FrameWatch, type Sight, watchFrames } from "./frame-watch.ts";
import { largeFormApp } from "./large-form-app.ts";
import { deskPage, signedInContext, withBrowser } from "./with-browser.ts";

const rounds = 60;
/** The first few of which only warm up. */
const warmUp = 4;

/**
 * How long it takes in the form designer until what somebody did is seen, at a form of 300 fields: from the event to the
 * end of the frame that shows it. What is drawn is drawn by Chromium without a window.
 */
export const largeForm: Bench = {
  size: 300,
  async run(tell, fields) {
    const product = await startProduct();
    try {
      const api = createTestClient(product.address);
      await api.post("/setup", { token: product.setupToken, name: "Ada", ...account, locale: "en" });
      await api.post("/apps", { name: "large", title: "Large" });
      const { body } = await api.get("/apps/large/draft");
      const definition = largeFormApp("large", fields);
      const saved = await api.put("/apps/large/draft", { definition }, body.revision as number);
      if (saved.status !== 200) throw new Error(saved.text);
      await withBrowser(async (browser) =>
        measure(tell, await deskPage(await signedInContext(browser, product.address))),
      );
    } finally {
      await product.stop();
    }
  },
};

async function measure(tell: Tell, page: Page): Promise<void> {
  await page.goto("/designer/large/forms/large?at=forms/large/schema/properties/field0");
  await page.locator("[data-pick=field1]").waitFor();
  await page.getByRole("button", { name: /problems?$/i }).waitFor();
  const frames = await watchFrames(page);
  await selecting(tell, page, frames);
  await typing(tell, page, frames);
  await requiring(tell, page, frames);
  await dragging(tell, page, frames);
  await adding(tell, page, frames);
}

function pick(page: Page, field: number): Locator {
  return page.locator(`[data-pick=field${String(field)}]`);
}

/** The heading of the properties, which come a moment behind what is selected. */
function heading(field: number): Sight {
  return { selector: ".properties-head h2", text: `Field ${String(field)}` };
}

async function choose(page: Page, field: number): Promise<void> {
  await pick(page, field).click();
  await page.locator(".properties-head h2", { hasText: `Field ${String(field)}` }).waitFor();
}

async function selecting(tell: Tell, page: Page, frames: FrameWatch): Promise<void> {
  const properties: number[] = [];
  await report(tell, "a field is selected", frames, async (round) => {
    const field = (round + 1) % 6;
    const press = await pointAt(pick(page, field));
    const mark = { selector: `.canvas-selected > [data-pick=field${String(field)}]` };
    const [time = 0, behind = 0] = await frames.times("click", [mark, heading(field)], () =>
      page.mouse.click(press.x, press.y),
    );
    properties.push(behind);
    return time;
  });
  row(tell, "its properties show", properties.slice(warmUp));
}

async function typing(tell: Tell, page: Page, frames: FrameWatch): Promise<void> {
  await choose(page, 0);
  const title = page.getByRole("textbox", { name: "Title", exact: true });
  await title.fill("");
  let text = "";
  const next = async (sight: (typed: string) => Sight) => {
    const letter = "abcdefghijklmnopqrstuvwxyz"[text.length % 26] ?? "a";
    text += letter;
    return frames.time("input", sight(text), () => page.keyboard.press(letter));
  };
  await title.focus();
  await report(tell, "a letter shows in the title", frames, () =>
    next(() => ({ selector: ".form-properties input[id]", changes: "value" })),
  );
  await page.waitForTimeout(500);
  await report(tell, "a letter shows on the canvas", frames, () =>
    next((typed) => ({ selector: "[data-field=field0] .field-label", text: typed })),
  );
}

async function requiring(tell: Tell, page: Page, frames: FrameWatch): Promise<void> {
  await choose(page, 7);
  const box = page.locator(".form-properties").getByRole("checkbox", { name: "Required" });
  const press = await pointAt(box);
  await report(tell, "required is switched", frames, (round) =>
    frames.time("click", { selector: "[data-field=field7] .field-required", count: (round + 1) % 2 }, () =>
      page.mouse.click(press.x, press.y),
    ),
  );
}

async function dragging(tell: Tell, page: Page, frames: FrameWatch): Promise<void> {
  const canvas = page.locator(".form-canvas");
  await canvas.evaluate((node) => node.scrollTo(0, 0));
  const from = await pointAt(pick(page, 1));
  const lift = async () => {
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    return frames.time("pointermove", { selector: ".canvas-lifted" }, () =>
      page.mouse.move(from.x + 12, from.y + 6),
    );
  };
  const putBack = async () => {
    await page.keyboard.press("Escape");
    await page.mouse.up();
    await page.locator(".canvas-lifted").waitFor({ state: "detached" });
  };
  await report(tell, "a field is picked up", frames, async () => {
    const time = await lift();
    await putBack();
    return time;
  });
  await lift();
  const lifted = { selector: ":has(> .canvas-lifted)", changes: "style" } as const;
  await report(tell, "what is dragged follows the mouse", frames, (round) => {
    const [x, y] = [from.x + 20 + 9 * (round % 20), from.y + 30 + 11 * (round % 40)];
    return frames.time("pointermove", lifted, () => page.mouse.move(x, y));
  });
  await putBack();
  await report(tell, "what was dropped stands in its place", frames, async (round) => {
    const [first, second] = round % 2 === 0 ? [1, 2] : [2, 1];
    const [what, where] = [await pointAt(pick(page, second)), await pointAt(pick(page, first))];
    await page.mouse.move(what.x, what.y);
    await page.mouse.down();
    await page.mouse.move(where.x - 8, where.y - 4, { steps: 6 });
    await page.locator(`.canvas-before [data-pick=field${String(first)}]`).waitFor();
    const moved = `.canvas-field:has([data-pick=field${String(second)}]) + .canvas-field [data-pick=field${String(first)}]`;
    return frames.time("pointerup", { selector: moved }, () => page.mouse.up());
  });
}

async function adding(tell: Tell, page: Page, frames: FrameWatch): Promise<void> {
  await choose(page, 3);
  const undo = page.getByRole("button", { name: "Undo", exact: true });
  const [press, back] = [
    await pointAt(page.getByRole("button", { name: "Number", exact: true })),
    await pointAt(undo),
  ];
  const picks = await page.locator("[data-pick]").count();
  const undone: number[] = [];
  const properties: number[] = [];
  await report(tell, "a field is added", frames, async () => {
    const more = { selector: "[data-pick]", count: picks + 1 };
    const head = { selector: ".properties-head h2", text: "Number" };
    const [time = 0, behind = 0] = await frames.times("click", [more, head], () =>
      page.mouse.click(press.x, press.y),
    );
    properties.push(behind);
    // As somebody would who looks at it before taking it back.
    await new Promise((resolve) => setTimeout(resolve, 60));
    undone.push(
      await frames.time("click", { selector: "[data-pick]", count: picks }, () =>
        page.mouse.click(back.x, back.y),
      ),
    );
    return time;
  });
  row(tell, "the properties of what was added show", properties.slice(warmUp));
  row(tell, "and taken back", undone.slice(warmUp));
}

async function pointAt(what: Locator): Promise<{ readonly x: number; readonly y: number }> {
  const box = await what.boundingBox();
  if (box === null) throw new Error("It is not to be seen");
  return { x: box.x + Math.min(40, box.width / 2), y: box.y + Math.min(20, box.height / 2) };
}

/** Does something many times, the first few of which only warm up, and prints how long it took. */
async function report(
  tell: Tell,
  what: string,
  frames: FrameWatch,
  once: (round: number) => Promise<number>,
): Promise<void> {
  const times: number[] = [];
  for (let round = 0; round < rounds + warmUp; round += 1) {
    if (round === warmUp) await frames.longTasks();
    times.push(await once(round));
    // As somebody would who looks at what came of it.
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
  row(tell, what, times.slice(warmUp));
  const tasks = await frames.longTasks();
  if (tasks.length > 0) tell(`${what}, longest task`, Math.max(...tasks), "ms");
}

function row(tell: Tell, what: string, times: readonly number[]): void {
  const sorted = times.toSorted((a, b) => a - b);
  for (const share of [50, 95])
    tell(
      `${what}, p${String(share)}`,
      sorted[Math.ceil((share / 100) * sorted.length) - 1] ?? Number.NaN,
      "ms",
    );
}
