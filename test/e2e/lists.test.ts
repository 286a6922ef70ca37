import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser, type TestBrowser } from "../support/open-browser.ts";
import { startProductWithDemo, type DemoProduct } from "../support/start-product-with-demo.ts";

const home = "/apps/opportunity-management/opportunity";
let browser: TestBrowser;
let product: DemoProduct;

beforeAll(async () => {
  browser = await openBrowser();
  product = await startProductWithDemo();
});
afterAll(async () => {
  await browser.close();
  await product.stop();
});

async function arrive(): Promise<Page> {
  const { page } = await browser.visit({ address: product.address, as: product.ada, width: 1800 });
  await page.goto(home);
  await page.getByText("All opportunities").click();
  await page.getByText("70 records", { exact: true }).waitFor();
  return page;
}

/** What stands in one column of the list, from top to bottom. */
async function columnTexts(page: Page, title: string): Promise<readonly string[]> {
  const titles = await page.getByRole("columnheader").allInnerTexts();
  const at = titles.findIndex((text) => text.trim() === title) + 1;
  return page.locator(`tbody tr.ant-table-row td:nth-child(${String(at)})`).allInnerTexts();
}

async function pick(page: Page, list: string, option: string): Promise<void> {
  await page.getByRole("combobox", { name: list, exact: true }).click();
  await page.locator(`.ant-select-dropdown:visible .ant-select-item-option[title="${option}"]`).click();
}

describe("the list of opportunities", () => {
  it("is filtered and sorted by clicking; its address holds the whole view over a reload and on the way back", async () => {
    const page = await arrive();
    await page.getByRole("button", { name: "Filter" }).click();
    await pick(page, "Field", "Grade");
    await pick(page, "Value", "B");
    await page.getByRole("button", { name: "Apply" }).click();
    await page.getByText("Grade is B").waitFor();
    await page.getByText("70 records", { exact: true }).waitFor({ state: "hidden" });
    expect(new Set(await columnTexts(page, "Grade"))).toEqual(new Set(["B"]));

    await page.getByRole("columnheader", { name: "Score" }).click();
    await page.waitForURL(/sort=_score/);
    await page.locator("th[aria-sort=ascending]").waitFor();
    await page.waitForLoadState("networkidle");
    const scores = (await columnTexts(page, "Score")).map(Number);
    expect(scores.length).toBeGreaterThan(3);
    expect(scores).toEqual(scores.toSorted((a, b) => a - b));

    const names = await columnTexts(page, "Opportunity");
    await page.reload();
    await page.getByText("Grade is B").waitFor();
    await page.getByRole("link", { name: names[0] ?? "" }).waitFor();
    expect(await columnTexts(page, "Opportunity")).toEqual(names);

    await page.getByRole("link", { name: names[1] ?? "" }).click();
    await page.getByRole("heading", { name: names[1] ?? "", level: 1 }).waitFor();
    await page.goBack();
    await page.getByRole("link", { name: names[0] ?? "" }).waitFor();
    expect(await columnTexts(page, "Opportunity")).toEqual(names);
    expect(await columnTexts(page, "Score")).toEqual(scores.map(String));
  });

  it("finds two Chinese characters, says when nothing fits, and offers to clear what was asked", async () => {
    const page = await arrive();
    const search = page.getByRole("searchbox", { name: "Search Opportunity" });
    await search.fill("冷库");
    await search.press("Enter");
    await page.getByText("2 records", { exact: true }).waitFor();
    await search.fill("没有这样的商机");
    await search.press("Enter");
    await page.getByText("Nothing fits these filters").waitFor();
    await page.getByRole("button", { name: "Clear filters" }).click();
    await page.getByText("70 records", { exact: true }).waitFor();
    expect(new URL(page.url()).searchParams.has("q")).toBe(false);
  });
});
