import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { AppDocument, FieldSchema } from "../../runtime/core/definition/generated/definition.ts";
import { textIn } from "../../runtime/core/definition/text.ts";
import { demoSite } from "../support/demo-site.ts";
import { finger } from "./steps/finger.ts";

const product = demoSite();

/** Drags one thing onto another with the mouse, slowly enough for the page to follow. */
async function dragOnto(page: Page, what: Locator, where: Locator): Promise<void> {
  const [from, to] = [await what.boundingBox(), await where.boundingBox()];
  if (from === null || to === null) throw new Error("Not to be seen, so not to be dragged");
  await page.mouse.move(from.x + 40, from.y + 20);
  await page.mouse.down();
  await page.mouse.move(from.x + 52, from.y + 26, { steps: 4 });
  await page.locator(".canvas-lifted").waitFor();
  await page.mouse.move(to.x + 40, to.y + 20, { steps: 12 });
  await page.locator(".canvas-before").waitFor();
  await page.mouse.up();
}

const form = "/designer/opportunity-management/forms/account";
const open = async (dark = false) => {
  const visitor = await product.visit({ as: product.ada, dark, width: 1440, height: 900 });
  // The designer loads more than the reps' pages do.
  visitor.page.setDefaultTimeout(30_000);
  return visitor;
};

/** A field of the account form as the draft has it. */
async function fieldOf(name: string): Promise<unknown> {
  const { body } = await product.api.get("/apps/opportunity-management/draft");
  const { forms } = (body as { definition: AppDocument }).definition;
  return forms.find((each) => each.name === "account")?.schema.properties[name];
}

/** The names of the fields on the canvas, in their order. */
function orderOf(page: Page): Promise<(string | null)[]> {
  return page
    .getByRole("group", { name: "The form" })
    .getByRole("button", { name: /^Field “/ })
    .evaluateAll((labels) => labels.map((label) => label.getAttribute("data-pick")));
}

const soon = { timeout: 15_000 };

describe("an admin at the form designer", () => {
  it("adds a field, names it, requires it, moves it by mouse and keyboard, and takes each step back after a reload", async () => {
    const { page } = await open();
    await page.goto(form);
    const canvas = page.getByRole("group", { name: "The form" });
    await canvas.getByRole("button", { name: "Field “Industry”" }).click();
    await page.getByRole("button", { name: "Date", exact: true }).click();
    const properties = page.getByRole("complementary", { name: "Properties" });
    await properties.getByRole("heading", { name: "Date" }).waitFor();
    await properties.getByRole("textbox", { name: "Title" }).fill("Founded on");
    await canvas.getByText("Founded on").waitFor();
    await properties.getByRole("checkbox", { name: "Required" }).check();

    const pick = (title: string) => canvas.getByRole("button", { name: `Field “${title}”` });
    const order = () => orderOf(page);
    // The canvas follows a moment behind what is typed.
    await expect.poll(order, soon).toContain("foundedOn");
    const before = await order();
    expect(before.indexOf("foundedOn")).toBe(before.indexOf("industry") + 1);
    await pick("Founded on").press("Alt+ArrowUp");
    await expect
      .poll(order, soon)
      .toEqual(
        before.with(before.indexOf("foundedOn"), "industry").with(before.indexOf("industry"), "foundedOn"),
      );
    await dragOnto(page, pick("Founded on"), pick("Account"));
    await expect.poll(async () => (await order())[0], soon).toBe("foundedOn");

    await page.getByText("Draft · saved").waitFor();
    await page.reload();
    await canvas.getByText("Founded on").waitFor();
    const undo = page.getByRole("button", { name: "Undo" });
    for (let step = 0; step < 20 && (await undo.isEnabled()); step += 1) await undo.click();
    await canvas.getByText("Founded on").waitFor({ state: "detached" });
    await expect.poll(async () => (await order()).length, soon).toBe(before.length - 1);
    const redo = page.getByRole("button", { name: "Redo" });
    await redo.click();
    await expect.poll(async () => (await order()).includes("date"), soon).toBe(true);
    await undo.click();
    await page.getByText("Draft · saved").waitFor();
  });

  it("finds what is new named by its title, goes on where they were, and undoes both in one", async () => {
    const { page } = await open();
    await page.goto(form);
    await page.getByRole("button", { name: "One of several", exact: true }).click();
    const properties = page.getByRole("complementary", { name: "Properties" });
    const title = properties.getByRole("textbox", { name: "Title", exact: true });
    await title.click();
    await page.keyboard.press("Control+a");
    // At once: after a pause between two letters it would be two steps.
    await page.keyboard.insertText("Loan period");
    await page.keyboard.press("Tab");
    const address = () => decodeURIComponent(page.url());
    await expect.poll(address, soon).toContain("/properties/loanPeriod");
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
    expect(await focused()).toBe("Title in every language");
    const option = properties.getByRole("textbox", { name: "Title of option 2" });
    await option.fill("Badly damaged");
    // One press leaves the title of the option and does what was pressed.
    await properties.getByRole("checkbox", { name: "Required" }).check();
    await page.getByText("Draft · saved").waitFor();
    expect(await fieldOf("loanPeriod")).toMatchObject({
      title: "Loan period",
      oneOf: [{ const: "option1" }, { const: "badly-damaged" }],
    });

    const undo = page.getByRole("button", { name: "Undo" });
    await undo.click();
    await undo.click();
    await expect.poll(() => option.inputValue(), soon).toBe("Option 2");
    await undo.click();
    await expect.poll(address, soon).toContain("/properties/choice");
    expect(await title.inputValue()).toBe("One of several");
    await undo.click();
    await page.getByText("Draft · saved").waitFor();
    expect(await fieldOf("choice")).toBeUndefined();
  });

  it("makes an option of each line that is pasted, in one step", async () => {
    const { page } = await open();
    await page.goto(`${form}?at=forms/account/schema/properties/size`);
    const titles = async () =>
      ((await fieldOf("size")) as FieldSchema).oneOf?.map(({ title }) => textIn(title, "en")) ?? [];
    const [first, ...rest] = await titles();
    const properties = page.getByRole("complementary", { name: "Properties" });
    const option = properties.getByRole("textbox", { name: "Title of option 1", exact: true });
    await option.evaluate((input: HTMLTextAreaElement) => {
      input.setSelectionRange(input.value.length, input.value.length);
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", " or less\r\nTiny\r\n\r\nVast\n");
      input.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    });
    await expect.poll(titles, soon).toEqual([`${first ?? ""}or less`, "Tiny", "Vast", ...rest]);
    await page.getByRole("button", { name: "Undo" }).click();
    await expect.poll(titles, soon).toEqual([first, ...rest]);
  });

  it("carries fields, new ones and forms by keys alone: picked up, led on, let go or put back", async () => {
    const { page } = await open();
    await page.goto(form);
    const canvas = page.getByRole("group", { name: "The form" });
    const pick = (title: string) => canvas.getByRole("button", { name: `Field “${title}”` });
    const order = () => orderOf(page);
    const says = (sentence: string) => page.getByRole("status").getByText(sentence).waitFor();
    await pick("Industry").focus();
    const before = await order();

    await page.keyboard.press("Space");
    await says("“Industry” is picked up. Arrow keys carry it, the space bar lets go, Escape puts it back.");
    await page.keyboard.press("ArrowRight");
    await says("Dropped here, “Industry” is number 1 of 4 in “Business”.");
    await page.locator(".canvas-before").getByText("Open opportunities").waitFor();
    await page.keyboard.press("Escape");
    await says("“Industry” is back in its place.");
    expect(await order()).toEqual(before);

    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowDown");
    await says("Dropped here, “Industry” is number 2 of 4 in “Business”.");
    await page.keyboard.press("Space");
    await says("“Industry” is number 2 of 4 in “Business” now.");
    const moved = before.filter((name) => name !== "industry");
    await expect
      .poll(order, soon)
      .toEqual(moved.toSpliced(moved.indexOf("openOpportunities") + 1, 0, "industry"));
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute("data-pick"));
    await expect.poll(focused, soon).toBe("industry");
    await page.getByRole("button", { name: "Undo" }).click();
    await expect.poll(order, soon).toEqual(before);

    await page.getByRole("button", { name: "Date", exact: true }).focus();
    await page.keyboard.press("Space");
    await says("“Date” is picked up. Arrow keys carry it, the space bar lets go, Escape puts it back.");
    await page.keyboard.press("Home");
    await says("Dropped here, “Date” is number 1 of 9 in “Basics”.");
    await page.keyboard.press("Enter");
    await expect.poll(order, soon).toEqual(["date", ...before]);
    await page.getByRole("button", { name: "Undo" }).click();
    await expect.poll(order, soon).toEqual(before);

    const forms = page.getByRole("navigation", { name: "Forms" }).getByRole("link");
    const list = () => forms.allTextContents();
    const [first = "", second = "", ...others] = await list();
    await forms.first().focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowDown");
    await says(`Dropped here, “${first}” is number 2 of ${String(others.length + 2)}.`);
    await page.keyboard.press("Space");
    await expect.poll(list, soon).toEqual([second, first, ...others]);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(first);
    expect(page.url()).toContain("/forms/account");
    const [from, to] = [await forms.nth(1).boundingBox(), await forms.first().boundingBox()];
    if (from === null || to === null) throw new Error("Not to be seen, so not to be dragged");
    await page.mouse.move(from.x + 20, from.y + 10);
    await page.mouse.down();
    await page.mouse.move(from.x + 24, from.y + 2, { steps: 4 });
    await page.mouse.move(to.x + 20, to.y + 10, { steps: 8 });
    await page.locator(".form-row-target").waitFor();
    await page.mouse.up();
    await expect.poll(list, soon).toEqual([first, second, ...others]);
    expect(page.url()).toContain("/forms/account");
    await page.getByText("Draft · saved").waitFor();
  });

  it("moves a field with a finger that rests on it first, and scrolls with one that does not", async () => {
    const { page } = await product.visit({ as: product.ada, width: 390, height: 844 });
    page.setDefaultTimeout(30_000);
    await page.goto(form);
    const pick = (title: string) => page.getByRole("button", { name: `Field “${title}”` });
    await pick("Segment").scrollIntoViewIfNeeded();
    const before = await orderOf(page);
    const touch = await finger(page);
    const boxOf = async (title: string) => {
      const box = await pick(title).boundingBox();
      if (box === null) throw new Error("Not to be seen, so not to be dragged");
      return { x: box.x + 60, y: box.y + box.height / 2 };
    };
    const points = async () => [await boxOf("Segment"), await boxOf("Account")] as const;
    const [from, to] = await points();
    await touch.lead(from, to, 0);
    await touch.lift();
    expect(await page.locator(".canvas-lifted").count()).toBe(0);
    expect(await orderOf(page)).toEqual(before);

    await pick("Segment").scrollIntoViewIfNeeded();
    await touch.lead(...(await points()), 500);
    await page.locator(".canvas-before #canvas-name-label").waitFor();
    await touch.lift();
    await expect.poll(async () => (await orderOf(page))[0], soon).toBe("segment");
    await page.getByRole("button", { name: "Undo" }).click();
    await expect.poll(() => orderOf(page), soon).toEqual(before);
  });

  it("is told of a problem where it is, and led there", async () => {
    const { page, violations } = await open();
    await page.goto(`${form}?at=forms/account/schema/properties/name`);
    await page.getByRole("button", { name: "No problems" }).waitFor();
    await page.getByRole("button", { name: "Formula", exact: true }).click();
    await page.getByRole("textbox", { name: "Formula" }).fill("budgget * 2");
    await page.getByRole("button", { name: "1 problem" }).click();
    const problem = page.getByRole("tooltip").getByRole("link");
    await expect.poll(() => problem.textContent()).toMatch(/budgget/);
    // Its field is selected already, and out of sight.
    const picked = page.locator(".canvas-selected");
    const above = page.locator(".form-canvas");
    await above.evaluate((canvas) => {
      canvas.style.height = "200px";
      canvas.style.flex = "none";
      canvas.scrollTop = canvas.scrollHeight;
    });
    const isSeen = async () => {
      const [box, around] = [await picked.boundingBox(), await above.boundingBox()];
      return box !== null && around !== null && box.y >= around.y - 1 && box.y < around.y + around.height;
    };
    await expect.poll(isSeen).toBe(false);
    await problem.click();
    await expect.poll(isSeen).toBe(true);
    await page.keyboard.press("Escape");
    // What only the whole app shows is told at its place as well.
    const properties = page.getByRole("complementary", { name: "Properties" });
    const name = await page.locator(".canvas-selected [data-pick]").getAttribute("data-pick");
    await page.getByRole("textbox", { name: "Formula" }).fill(`${name ?? ""} + 1`);
    await properties.getByText("This is computed from itself: Formula → Formula.").waitFor();
    await properties.locator(".cm-lintRange-error", { hasText: `${name ?? ""} + 1` }).waitFor();
    expect(await violations()).toEqual([]);
    await page.getByRole("button", { name: "Remove the field" }).click();
    await page.getByRole("button", { name: "No problems" }).waitFor();
    await page.getByText("Draft · saved").waitFor();
  });

  it.each([false, true])(
    "finds a page without faults for those who hear or hardly see it (dark: %s)",
    async (dark) => {
      const { page, violations } = await open(dark);
      await page.goto(`${form}?at=forms/account/schema/properties/industry`);
      await page.getByRole("group", { name: "The form" }).getByText("Industry").waitFor();
      expect(await violations()).toEqual([]);
    },
  );
});
