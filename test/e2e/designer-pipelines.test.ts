import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { VisitOptions } from "../support/visit.ts";
import { demoSite } from "../support/demo-site.ts";
import { goOn } from "./steps/go-on.ts";

const product = demoSite();

const sales = "/designer/opportunity-management/pipelines/opportunity/sales";
const visit = async (manner: Partial<VisitOptions> = {}) => {
  const size = { width: 1440, height: 900 };
  const visitor = await product.visit({ as: product.ada, ...size, ...manner });
  visitor.page.setDefaultTimeout(45_000);
  return visitor;
};

const box = (page: Page, title: string) => page.getByRole("group", { name: title, exact: true });
const properties = (page: Page) => page.getByRole("complementary", { name: "Properties" });
const showAs = (page: Page, sight: string) =>
  page
    .getByRole("radiogroup", { name: "How to look at the pipeline" })
    .getByText(sight, { exact: true })
    .click();

/** The middle of something once it stands still. */
async function middle(place: Locator): Promise<{ x: number; y: number }> {
  for (let before = ""; ;) {
    const found = await place.boundingBox();
    if (found !== null && before === JSON.stringify(found))
      return { x: found.x + found.width / 2, y: found.y + found.height / 2 };
    before = JSON.stringify(found);
    await place.page().waitForTimeout(150);
  }
}

/** Takes every step back and waits until the server has what was before. */
async function undoAll(page: Page): Promise<number> {
  const undo = page.getByRole("button", { name: "Undo" });
  let steps = 0;
  for (; steps < 30 && (await undo.isEnabled()); steps += 1) await undo.click();
  await page.getByText("Draft · saved").waitFor();
  return steps;
}

async function draft(): Promise<string> {
  const { body } = await product.api.get("/apps/opportunity-management/draft");
  return JSON.stringify(body.definition);
}

describe("an admin at the pipelines", () => {
  it("inserts a stage by mouse, draws a move, is told of a stage without a way in, and takes everything back", async () => {
    const before = await draft();
    const { page } = await visit();
    await page.goto(sales);
    await box(page, "Lead identification").waitFor();
    await page.getByText("Every stage can be reached and left").waitFor();

    await page.getByText("Move to sales strategy", { exact: true }).click();
    await page.locator(".pipeline-graph").getByRole("button", { name: "Insert a stage here" }).click();
    await properties(page).getByRole("textbox", { name: "Title", exact: true }).fill("Site visit");
    await box(page, "Site visit").waitFor();
    await page.getByText("To Site visit", { exact: true }).waitFor();
    await page.getByRole("button", { name: "No problems" }).waitFor();

    await page.getByRole("button", { name: /Stage$/ }).click();
    await box(page, "New stage")
      .getByText(/no way in/)
      .waitFor();
    const from = await middle(box(page, "Site visit").locator(".react-flow__handle.source"));
    const to = await middle(box(page, "New stage"));
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 12 });
    await page.mouse.up();
    await page.locator(".move-label").getByText("To New stage", { exact: true }).waitFor();
    await page.getByText("Every stage can be reached and left").waitFor();
    await box(page, "New stage").click();
    await page.keyboard.press("Delete");
    await box(page, "New stage").waitFor({ state: "detached" });
    await page.getByRole("button", { name: "No problems" }).waitFor();

    expect(await undoAll(page)).toBeGreaterThanOrEqual(4);
    await expect.poll(draft).toBe(before);
  });

  it("is told of a move that leads past an inserted stage, where that is drawn and said, and leads it through in one step", async () => {
    const before = await draft();
    const { page, violations } = await visit();
    await page.goto(sales);
    await page.getByText("Move to sales strategy", { exact: true }).click();
    await page.locator(".pipeline-graph").getByRole("button", { name: "Insert a stage here" }).click();
    const past = properties(page).getByRole("region", { name: "1 transition leads past this stage" });
    await past.getByText("Needs analysis → Sales strategy").waitFor();
    await box(page, "New stage").getByText("1 way past").waitFor();
    await page.locator(".react-flow__edge", { has: page.locator(".move-past") }).waitFor();
    expect(await violations()).toEqual([]);
    await past.getByRole("button", { name: /^Lead through it: “Move a grade D as manager”/ }).press("Enter");
    await past.waitFor({ state: "detached" });
    await page.locator(".move-past").waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Undo" }).click();
    await past.waitFor();
    await undoAll(page);
    await expect.poll(draft).toBe(before);
  });

  it("does the same without a mouse: inserts and connects in the list, requires a field from the third stage on", async () => {
    const before = await draft();
    const { page } = await visit();
    await page.goto(sales);
    await box(page, "Lead identification").waitFor();
    await box(page, "Lead identification").focus();
    await page.keyboard.press("Enter");
    await properties(page).getByRole("heading", { name: "Lead identification" }).waitFor();
    await showAs(page, "List");
    await page.getByRole("button", { name: "Insert a stage into “Move to needs analysis”" }).press("Enter");
    await properties(page).getByRole("textbox", { name: "Title", exact: true }).fill("First call");
    await page.getByRole("button", { name: "Add a transition from “First call”" }).press("Enter");
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("To", { exact: true }).press("Enter");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await dialog.getByRole("button", { name: "Add" }).press("Enter");
    await properties(page).getByRole("heading", { name: "To Sales strategy" }).waitFor();

    await showAs(page, "Fields");
    await page.getByRole("searchbox", { name: "Find a field" }).fill("expected close");
    const first = page.getByRole("button", { name: /^Expected close.* in Lead identification: –$/ });
    await first.focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Shift+Enter");
    await expect
      .poll(async () => {
        const cells = await page.getByRole("gridcell").allInnerTexts();
        return cells.map((cell) => cell.trim());
      })
      .toEqual(["–", "–", "Required", "Required", "Required", "Required", "Required", "–"]);
    await page.getByRole("button", { name: "No problems" }).waitFor();
    await undoAll(page);
    await expect.poll(draft).toBe(before);
  });

  it("takes a stage away with what stood in it, lets its moves lead on, and takes that back as one step", async () => {
    const before = await draft();
    const { page } = await visit();
    await page.goto(sales);
    await box(page, "Needs analysis").click();
    await properties(page).getByRole("button", { name: "Remove the stage" }).click();
    const dialog = page.getByRole("dialog", { name: "Remove stage “Needs analysis”" });
    await dialog.getByText(/Tests: \d+\. Demo records: \d+\./).waitFor();
    await dialog
      .getByRole("checkbox", { name: /lead on to “Sales strategy”: Move to needs analysis/ })
      .waitFor();
    await dialog.getByRole("button", { name: "Remove the stage" }).click();
    await box(page, "Needs analysis").waitFor({ state: "detached" });
    await page.getByText("Every stage can be reached and left").waitFor();
    await page.getByRole("button", { name: "No problems" }).waitFor();
    await page.getByText("Draft · saved").waitFor();

    await goOn(page, "/designer/opportunity-management/publish");
    const decision = page.getByRole("row", { name: /Needs analysis/ });
    await decision.getByText("Lead identification").first().waitFor();
    await goOn(page, sales);
    await box(page, "Sales strategy").waitFor();
    expect(await undoAll(page)).toBe(1);
    await box(page, "Needs analysis").waitFor();
    await expect.poll(draft).toBe(before);
  });

  it("lets conditions ask for the stage that takes its place, and says so in both languages", async () => {
    const before = await draft();
    const records = (stage: string) =>
      `"records":{"properties":{"_stage":{"enum":["${stage}","after-sales"]}}}`;
    expect(before).toContain(records("negotiation"));
    const chinese = await visit({ locale: "zh-CN", width: 390, height: 844, dark: true });
    await chinese.page.goto(`${sales}?at=forms/opportunity/pipelines/sales/stages/negotiation`);
    await chinese.page.getByRole("button", { name: "删除阶段" }).click();
    await chinese.page.getByText("视图、权限、规则或评分中有 1 处条件提到该阶段").waitFor();
    expect(await chinese.violations()).toEqual([]);

    const visitor = await visit();
    const { page } = visitor;
    await page.goto(sales);
    await box(page, "Negotiation and signing").click();
    await properties(page).getByRole("button", { name: "Remove the stage" }).click();
    const dialog = page.getByRole("dialog", { name: "Remove stage “Negotiation and signing”" });
    await dialog.getByText("1 condition in views, rights, rules or scores asks for it.").waitFor();
    expect(await visitor.violations()).toEqual([]);
    await dialog.getByRole("combobox", { name: "What takes its place there" }).click();
    await page.locator(".ant-select-dropdown:visible").getByTitle("Needs analysis", { exact: true }).click();
    await dialog.getByRole("button", { name: "Remove the stage" }).click();
    await box(page, "Negotiation and signing").waitFor({ state: "detached" });
    await page.getByText("Draft · saved").waitFor();
    await expect.poll(draft).toContain(records("needs-analysis"));
    expect(await undoAll(page)).toBe(1);
    await expect.poll(draft).toBe(before);
  });

  it("gives a form without one a pipeline that works, and takes it away again", async () => {
    const before = await draft();
    const { page } = await visit();
    await page.goto(sales);
    await page.getByRole("button", { name: "Add a pipeline to…" }).click();
    await page.getByRole("menuitem", { name: "Support ticket" }).click();
    await box(page, "In progress").waitFor();
    await page.getByRole("button", { name: "No problems" }).waitFor();
    await page.getByRole("button", { name: /^Remove: .*ticket/i }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Remove" }).click();
    await box(page, "Needs analysis").waitFor();
    await page.getByText("Draft · saved").waitFor();
    await expect.poll(draft).toBe(before);
  });

  it.each<readonly [string, Partial<VisitOptions>, readonly string[]]>([
    ["in English", {}, ["Graph", "List", "Fields"]],
    [
      "in Chinese in the dark, on a phone",
      { locale: "zh-CN", dark: true, width: 390, height: 844 },
      ["列表", "字段"],
    ],
  ])("finds every sight without faults %s", async (_name, manner, sights) => {
    const { page, violations } = await visit(manner);
    for (const part of ["stages/follow-up", "transitions/sign"]) {
      await page.goto(`${sales}?at=forms/opportunity/pipelines/sales/${part}`);
      for (const sight of sights) {
        await page.locator(".pipelines-left .ant-segmented").getByText(sight, { exact: true }).click();
        await page.locator(".stage-box, .stage-card, .field-table table").first().waitFor();
        await page.locator(".condition-summary").first().waitFor();
        const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect({ part, sight, found: await violations(), tooWide }).toEqual({
          part,
          sight,
          found: [],
          tooWide: 0,
        });
      }
    }
  });
});
