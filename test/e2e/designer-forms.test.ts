import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { AppDocument } from "../../runtime/core/definition/generated/definition.ts";
import { demoSite } from "../support/demo-site.ts";

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

const soon = { timeout: 15_000 };

describe("an admin at the form designer", () => {
  it("adds a field, names it, requires it, moves it by mouse and keyboard, and takes each step back after a reload", async () => {
    const { page } = await open();
    await page.goto(form);
    const canvas = page.getByRole("group", { name: "The form" });
    await canvas.getByRole("button", { name: "Field “Industry”" }).click();
    await page.getByRole("button", { name: "Date", exact: true }).click();
    const properties = page.getByRole("complementary", { name: "Properties" });
    await properties.getByRole("textbox", { name: "Title" }).fill("Founded on");
    await canvas.getByText("Founded on").waitFor();
    await properties.getByRole("checkbox", { name: "Required" }).check();

    const pick = (title: string) => canvas.getByRole("button", { name: `Field “${title}”` });
    const order = () =>
      canvas
        .getByRole("button", { name: /^Field “/ })
        .evaluateAll((labels) => labels.map((label) => label.getAttribute("data-pick")));
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
    await page.keyboard.type("Loan period");
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

  it("is told of a problem where it is, and led there", async () => {
    const { page } = await open();
    await page.goto(`${form}?at=forms/account/schema/properties/name`);
    await page.getByRole("button", { name: "No problems" }).waitFor();
    await page.getByRole("button", { name: "Formula", exact: true }).click();
    await page.getByRole("textbox", { name: "Formula" }).fill("budgget * 2");
    await page.getByRole("button", { name: "1 problem" }).click();
    const problem = page.getByRole("tooltip").getByRole("link");
    await expect.poll(() => problem.textContent()).toMatch(/budgget/);
    await page.keyboard.press("Escape");
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
