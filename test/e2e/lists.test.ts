import { readFile } from "node:fs/promises";
import { strFromU8, unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { recordNamed } from "./steps/record-named.ts";
import { demoSite } from "../support/demo-site.ts";

const home = "/apps/opportunity-management/opportunity";
const product = demoSite();

async function arrive(): Promise<Page> {
  const { page } = await product.visit({ as: product.ada, width: 1800 });
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
    const read = async () => (await columnTexts(page, "Score")).map(Number);
    await expect
      .poll(async () => {
        const shown = await read();
        return shown.length > 3 && shown.every((score, index) => score >= (shown[index - 1] ?? 0));
      })
      .toBe(true);
    const scores = await read();

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
    expect(await search.getAttribute("placeholder")).toBe("Search Opportunity, Number");
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

  it.each([
    ["CSV", /\.csv$/],
    ["Excel (XLSX)", /\.xlsx$/],
  ])("is exported by clicking, as %s", async (format, name) => {
    const page = await arrive();
    await page.getByRole("button", { name: "Export" }).click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("menuitem", { name: format }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(name);
    const bytes = await readFile(await download.path());
    if (format === "CSV") expect(bytes.toString("utf8")).toContain("冷库 WMS 选型");
    else expect(strFromU8(unzipSync(bytes)["xl/sharedStrings.xml"] ?? new Uint8Array())).toContain("冷库");
  });

  it("gives back what was thrown away, from the view of the trash", async () => {
    const page = await arrive();
    await page.goto(`${home}?view=all&q=模具寿命管理`);
    await page.getByRole("row", { name: "模具寿命管理" }).getByRole("checkbox").check();
    await page.getByRole("button", { name: "To the trash" }).click();
    await page.getByText("One record is in the trash.").waitFor();
    await page.goto(`${home}?view=all`);
    await page.getByText("69 records", { exact: true }).waitFor();

    await page.getByRole("button", { name: "Trash" }).click();
    await page.getByRole("heading", { name: "Opportunity: trash" }).waitFor();
    await page.getByRole("button", { name: "Restore: 模具寿命管理" }).click();
    await page.getByText("The trash is empty").waitFor();
    await page.getByRole("button", { name: "Back to the list" }).click();
    await page.getByText("70 records", { exact: true }).waitFor();
    expect(await recordNamed(product.api, "opportunity", "模具寿命管理")).toMatchObject({
      stage: expect.anything(),
    });
  });

  it("says that the server cannot be reached, and goes on when it can", async () => {
    const visitor = await product.visit({ as: product.ada });
    const { page } = visitor;
    await page.goto(`${home}?view=all`);
    await page.getByText("70 records", { exact: true }).waitFor();
    await visitor.offline(async () => {
      await page.getByText("Won", { exact: true }).click();
      await page
        .getByText(/cannot be reached/)
        .first()
        .waitFor({ timeout: 30_000 });
    });
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByRole("row").nth(3).waitFor();
    expect(await page.getByText(/cannot be reached/).count()).toBe(0);
  });
});
