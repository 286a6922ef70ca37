import type { Page } from "playwright-core";
import type { RecordRow } from "../../runtime/contract/generated/contract.ts";
import { beforeAll, describe, expect, it } from "vitest";
import { demoSite } from "../support/demo-site.ts";

const product = demoSite();
const home = "/apps/opportunity-management/opportunity";
const added = 240;

beforeAll(async () => {
  const { body } = await product.api.get("/apps/opportunity-management/forms/account/records?limit=1");
  const account = (body.records as RecordRow[])[0]?.id ?? null;
  for (let index = 0; index < added; index += 1) {
    const name = `Line ${String(index).padStart(3, "0")}`;
    const { status, text } = await product.api.post(
      "/apps/opportunity-management/forms/opportunity/records",
      { data: { name, account } },
    );
    if (status !== 201) throw new Error(text);
  }
});

/** Scrolls as a wheel would until something holds. */
async function scrolled(page: Page, over: string, until: () => Promise<boolean>): Promise<void> {
  await page.locator(over).first().hover();
  await expect
    .poll(async () => {
      await page.mouse.wheel(0, 1500);
      return until();
    })
    .toBe(true);
}

describe("a list that is longer than the screen", () => {
  it("draws the rows in sight alone, loads more while it is scrolled, and keeps what is selected and its head", async () => {
    const { page, violations } = await product.visit({ as: product.ada });
    await page.goto(`${home}?view=all&sort=name&q=Line`);
    const rows = page.locator("tr.ant-table-row");
    await page.getByText(`${String(added)} records`, { exact: true }).waitFor();
    await page.getByRole("row", { name: "Line 000" }).getByRole("checkbox").check();
    await scrolled(page, "tr.ant-table-row", () => page.getByText("Line 239", { exact: true }).isVisible());
    expect(await rows.count()).toBeLessThan(60);
    expect(await page.getByText("Line 020", { exact: true }).count()).toBe(0);
    const last = page.getByRole("row", { name: "Line 239" });
    expect(await last.getAttribute("aria-rowindex")).toBe(String(added + 1));
    expect(await page.locator("table").getAttribute("aria-rowcount")).toBe(String(added + 1));
    await page.getByText("1 selected").waitFor();
    await page.getByRole("columnheader", { name: "Opportunity" }).waitFor();
    expect(await violations()).toEqual([]);
  });

  it("keeps the row that has the focus, wherever it is scrolled to", async () => {
    const { page } = await product.visit({ as: product.ada });
    await page.goto(`${home}?view=all&sort=name&q=Line`);
    await page.getByRole("link", { name: "Line 002" }).focus();
    await scrolled(page, "tr.ant-table-row", () => page.getByText("Line 239", { exact: true }).isVisible());
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Line 002");
  });

  it("selects a range with Shift, and all that is loaded", async () => {
    const { page } = await product.visit({ as: product.ada });
    await page.goto(`${home}?view=all&sort=name&q=Line`);
    const box = (name: string) => page.getByRole("row", { name }).getByRole("checkbox");
    const told = (count: number) => page.getByText(`${String(count)} selected`, { exact: true }).waitFor();
    await box("Line 007").check();
    await box("Line 003").click({ modifiers: ["Shift"] });
    await told(5);
    expect(await box("Line 005").isChecked()).toBe(true);
    await box("Line 005").uncheck();
    await told(4);
    const all = page.getByRole("checkbox", { name: "Choose all records" });
    expect(await all.evaluate((input: HTMLInputElement) => input.indeterminate)).toBe(true);
    await all.check();
    await told(50);
    await box("Line 010").uncheck();
    await told(49);
    await all.check();
    await all.uncheck();
    await page.getByText(`${String(added)} records`, { exact: true }).waitFor();
  });

  it("is a board whose columns do so each for itself, and say how many they are", async () => {
    const { page, violations } = await product.visit({ as: product.ada });
    await page.goto(`${home}?q=Line`);
    const column = page.getByRole("region", { name: "Lead identification" });
    await column.getByText(`${String(added)} records`).waitFor();
    const first = (await column.locator(".card-title").first().innerText()).trim();
    await scrolled(page, ".column-cards", async () => {
      const sizes = await column.locator("article").last().getAttribute("aria-posinset");
      return sizes === String(added);
    });
    expect(await column.locator("article").count()).toBeLessThan(40);
    expect(await column.getByText(first, { exact: true }).count()).toBe(0);
    expect(await column.locator("article").first().getAttribute("aria-setsize")).toBe(String(added));
    expect(await violations()).toEqual([]);
  });
});
