import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { VisitOptions } from "../support/visit.ts";
import { demoSite } from "../support/demo-site.ts";

const product = demoSite();

const scores = "/designer/opportunity-management/scores/opportunity/sales";
const visit = async (manner: Partial<VisitOptions> = {}) => {
  const size = { width: 1440, height: 1000 };
  const visitor = await product.visit({ as: product.ada, ...size, ...manner });
  visitor.page.setDefaultTimeout(60_000);
  return visitor;
};

const effects = (page: Page) => page.getByRole("complementary", { name: "What it does" });
const criterion = (page: Page, title: string) =>
  page.getByRole("button", { name: new RegExp(`^${title} \\d`) });

/** Waits until what is shown beside the scorecard is about the draft as it is. */
const computed = (page: Page) =>
  effects(page)
    .getByText(/^\d+ live records$/)
    .waitFor();

async function choose(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text);
  await page
    .locator(".ant-select-dropdown:visible .ant-select-item-option-active", { hasText: text })
    .first()
    .waitFor();
  await page.keyboard.press("Enter");
}

async function undoAll(page: Page): Promise<void> {
  const undo = page.getByRole("button", { name: "Undo" });
  for (let steps = 0; steps < 40 && (await undo.isEnabled()); steps += 1) await undo.click();
  await page.getByText("Draft · saved").waitFor();
}

async function draft(): Promise<string> {
  const { body } = await product.api.get("/apps/opportunity-management/draft");
  return JSON.stringify(body.definition);
}

describe("an admin at a scorecard", () => {
  it("weighs, adds a rule and a grade by clicking, sees what that does to live records, and takes it all back", async () => {
    const before = await draft();
    const { page } = await visit();
    await page.goto(scores);
    await computed(page);
    await page.getByText("The weights add up to 100.").waitFor();
    await effects(page).getByText("No record changes its grade.").waitFor();
    const chart = effects(page).getByRole("img", { name: /^Scores of 70 records: most/ });
    const published = await chart.getAttribute("aria-label");

    await page.getByRole("spinbutton", { name: "Weight of “Competition”" }).fill("65");
    await page.getByText("The weights add up to 150: 50 more than 100.").waitFor();
    await effects(page).getByText("The draft cannot be scored as it is.").waitFor();
    await page.getByRole("button", { name: "Balance to 100" }).click();
    await page.getByText("The weights add up to 100.").waitFor();
    await effects(page)
      .getByText(/^\d+ of 70 records change their grade\.$/)
      .waitFor();
    expect(await chart.getAttribute("aria-label")).not.toBe(published);
    await effects(page).locator(".movers a").first().waitFor();

    await criterion(page, "Need fit").click();
    await page.getByRole("button", { name: "Add a rule" }).press("Enter");
    const rule = page.getByRole("region", { name: "Rule 4", exact: true });
    await rule.getByRole("combobox", { name: "Field", exact: true }).focus();
    await choose(page, "Amount");
    await rule.getByRole("combobox", { name: "Comparison" }).click();
    await page.locator(".ant-select-item-option", { hasText: "is filled in" }).click();
    await rule.getByRole("button", { name: "When Amount is filled in" }).waitFor();
    await criterion(page, "Need fit").getByText("4 rules").waitFor();

    await page.getByRole("button", { name: "Add a grade" }).click();
    await page.getByRole("slider", { name: "Grade D from" }).press("ArrowRight");
    await page.getByRole("listitem", { name: "Grade E" }).waitFor();
    await effects(page).getByRole("row", { name: /^E / }).first().waitFor();

    const byField = page.getByRole("combobox", { name: "Add a criterion by a field…" });
    await byField.focus();
    await choose(page, "Lost reason");
    await page.getByText("The weights add up to 100.").waitFor();
    await effects(page)
      .getByText("which is filled in only when a deal ends: closed deals cannot say whether it helps.")
      .waitFor();

    await page.getByRole("button", { name: "Move “Budget”" }).press("Alt+ArrowUp");
    await expect
      .poll(async () => page.locator(".criterion-pick strong").allInnerTexts())
      .toEqual(expect.arrayContaining([expect.stringContaining("Budget")]));
    expect((await page.locator(".criterion-pick strong").first().innerText()).trim()).toBe("Budget");

    await undoAll(page);
    await expect.poll(draft).toBe(before);
    await effects(page).getByText("No record changes its grade.").waitFor();
  });

  it("judges by what a reference leads to: a formula field comes with the criterion or the condition, and goes with it", async () => {
    const before = await draft();
    const { page } = await visit();
    await page.goto(scores);
    await computed(page);
    const byField = page.getByRole("combobox", { name: "Add a criterion by a field…" });
    await byField.focus();
    await choose(page, "Industry");
    await page
      .getByRole("button", { name: /^When Account: Industry is / })
      .first()
      .waitFor();
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByText("Draft · saved").waitFor();
    await expect.poll(draft).toBe(before);

    await criterion(page, "Need fit").click();
    await page.getByRole("button", { name: "Add a rule" }).press("Enter");
    const rule = page.getByRole("region", { name: "Rule 4", exact: true });
    await rule.getByRole("combobox", { name: "Field", exact: true }).focus();
    await choose(page, "Industry");
    await rule.getByRole("group", { name: "Account: Industry" }).waitFor();
    await rule.getByRole("combobox", { name: "Value" }).click();
    await page.locator(".ant-select-dropdown:visible .ant-select-item-option").first().click();
    await rule.getByRole("button", { name: /^When Account: Industry is / }).waitFor();
    await computed(page);
    await expect.poll(draft).toContain('"account.industry"');
    await page.getByRole("button", { name: "Undo" }).click();
    await criterion(page, "Need fit").getByText("3 rules").waitFor();
    await expect.poll(draft).toBe(before);
  });

  it.each<readonly [string, Partial<VisitOptions>]>([
    ["in English", {}],
    ["in Chinese in the dark, on a phone", { locale: "zh-CN", dark: true, width: 390, height: 844 }],
  ])("finds the page without faults %s, with the score of a record explained", async (_name, manner) => {
    const { page, violations } = await visit(manner);
    await page.goto(`${scores}?at=forms/opportunity/pipelines/sales/scorecard/criteria/purchase-intent`);
    await page.locator(".histogram").waitFor();
    await page.locator(".points-rule .condition-summary").nth(2).waitFor();
    await page.locator(".score-insight .record-picker").click();
    await page.locator(".ant-select-item-option").first().click();
    await page.locator(".score-total").waitFor();
    const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect({ found: await violations(), tooWide }).toEqual({ found: [], tooWide: 0 });
  });
});
