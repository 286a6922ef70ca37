import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { VisitOptions } from "../support/visit.ts";
import { demoSite } from "../support/demo-site.ts";
import { goOn } from "./steps/go-on.ts";
import { choose, fieldOf, typeInto } from "./steps/fill-field.ts";

const designer = "/designer/opportunity-management";
const product = demoSite();

const visit = async (manner: Partial<VisitOptions> = {}) => {
  const size = { width: 1440, height: 1000 };
  const visitor = await product.visit({ as: product.ada, ...size, ...manner });
  visitor.page.setDefaultTimeout(45_000);
  return visitor;
};

/** Opens the list of a choice above the record and takes one of it. */
async function set(page: Page, label: string, option: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).click();
  await page.locator(`.ant-select-dropdown:visible .ant-select-item-option[title="${option}"]`).click();
}

const moves = (page: Page) => page.getByRole("region", { name: "Moves from here" });
const move = (page: Page, title: string): Locator =>
  moves(page).getByRole("listitem").filter({ hasText: title });
const stage = (page: Page) => page.locator(".path-stage[aria-current=step]");
const happened = (page: Page) => page.getByRole("region", { name: "What happened" });

const room = (page: Page, title: string) =>
  page.getByRole("navigation", { name: "Parts of the app" }).getByRole("link", { name: title });
const test = (page: Page, title: string) =>
  page.getByRole("list", { name: "Tests" }).getByRole("link", { name: title });

async function recordsOnServer(): Promise<string> {
  const { body } = await product.api.get(
    "/apps/opportunity-management/forms/opportunity/records?limit=1&count=exact&sort=-_updatedAt",
  );
  const { total, records } = body as { total: number; records: { id: string; revision: number }[] };
  return JSON.stringify([total, records[0]?.id, records[0]?.revision]);
}

describe("an admin who tries the draft", () => {
  it.each<readonly [string, Partial<VisitOptions>, string]>([
    ["in English and light", {}, "opportunity?at=examples/invalid-delivery-before-signing"],
    [
      "in Chinese in the dark, on a phone",
      { locale: "zh-CN", dark: true, width: 390, height: 800 },
      "activity?at=examples/activity-in-future",
    ],
  ])("finds rooms without violations that fit the screen %s", async (_, manner, test) => {
    const visitor = await visit(manner);
    const { page } = visitor;
    const calm = async (sight: string) => {
      const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect({ sight, found: await visitor.violations(), tooWide }).toEqual({ sight, found: [], tooWide: 0 });
    };
    await page.goto(`${designer}/try`);
    await page.locator(".try-moves").waitFor();
    await calm("try as");
    await goOn(page, `${designer}/tests/${test}`);
    await page.locator(".test-verdict").waitFor();
    await calm("tests");
  });

  it("creates a record as a rep, is refused, fills what is missing, moves on and goes back, and nothing is saved", async () => {
    const before = await recordsOnServer();
    const { page } = await visit();
    await page.goto(`${designer}/try`);
    await page.getByText("Nothing is saved here").waitFor();

    await page.getByRole("button", { name: "Create (here only)" }).click();
    await page.getByRole("alert").filter({ hasText: "“Opportunity” is empty" }).first().waitFor();
    await typeInto(page, "name", "Battery line");
    await fieldOf(page, "account").getByRole("combobox").click();
    await page.locator(".ant-select-dropdown:visible .ant-select-item-option").first().click();
    await page.getByRole("button", { name: "Create (here only)" }).click();
    await happened(page).getByText("created this record").waitFor();

    await move(page, "Move to needs analysis").getByText("refused").waitFor();
    await page.locator("#rollup-activityCount input").fill("2");
    await page.locator("#rollup-activityCount input").press("Tab");
    await page.getByText("Settled: Activities").waitFor();
    await move(page, "Move to needs analysis")
      .getByRole("button", { name: /^Move:/ })
      .click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "Move to “Needs analysis”" }).click();
    await dialog.getByRole("alert").filter({ hasText: "“Source” is empty" }).first().waitFor();
    await choose(dialog, "source", "Website");
    await typeInto(dialog, "needDescription", "Twice the output");
    await fieldOf(dialog, "contact").getByRole("combobox").click();
    await page.locator(".ant-select-dropdown:visible .ant-select-item-option").first().click();
    await dialog.getByRole("button", { name: "Move to “Needs analysis”" }).click();
    await dialog.waitFor({ state: "hidden" });
    await happened(page).getByText("moved it from “Lead identification” to “Needs analysis”").waitFor();
    expect(await stage(page).textContent()).toContain("Needs analysis");

    await page.getByRole("button", { name: "Keep as a test" }).click();
    await page.getByText("Kept as a test.").waitFor();

    await page.getByRole("button", { name: "Step back" }).click();
    await stage(page).getByText("Lead identification").waitFor();
    await set(page, "In the stage", "Negotiation and signing");
    await stage(page).getByText("Negotiation and signing").waitFor();
    await happened(page).getByText("was put into “Negotiation and signing” by hand").waitFor();
    expect(await recordsOnServer()).toBe(before);
  });

  it("sees the test that was kept fail when the draft changes, and pass when that is undone or accepted", async () => {
    const { page } = await visit();
    await page.goto(`${designer}/tests/opportunity`);
    await page.getByText("All 64 tests pass").waitFor();
    await test(page, "Battery line · Needs analysis").click();
    await page.locator(".test-verdict").waitFor();

    await room(page, "Forms").click();
    const canvas = page.getByRole("group", { name: "The form" });
    await canvas.getByRole("button", { name: "Field “Amount”" }).click();
    const properties = page.getByRole("complementary", { name: "Properties" });
    await properties.getByRole("checkbox", { name: "Required" }).check();
    await room(page, "Tests")
      .getByRole("img", { name: /failing$/ })
      .waitFor();
    await room(page, "Tests").click();
    await test(page, "Battery line · Needs analysis").click();
    const failed = page.getByRole("region", { name: "fails" });
    await failed.getByText("Expected: nothing is wrong with it").waitFor();
    await failed.getByText("Now: “Amount” is empty. Fill it in.").waitFor();

    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByText("All 64 tests pass").waitFor();
    await page.getByRole("button", { name: "Redo" }).click();
    await failed.waitFor();
    await failed.getByRole("button", { name: "Accept the new outcome" }).click();
    await page.locator(".test-verdict").waitFor();

    await typeInto(page, "amount", "9600");
    await failed.getByText("Expected: something is wrong with it").waitFor();
    const undo = page.getByRole("button", { name: "Undo" });
    for (let step = 0; step < 3; step += 1) await undo.click();
    await page.getByText("All 64 tests pass").waitFor();
    await page.getByText("Draft · saved").waitFor();
    const { definition } = (await product.api.get("/apps/opportunity-management/draft")).body as {
      definition: { examples: { name: string; actor: object; expect: object }[] };
    };
    expect(definition.examples.at(-1)).toMatchObject({
      name: "opportunity-test",
      actor: { roles: ["rep"] },
      expect: { valid: true, transitions: { "back-to-identification": true } },
    });
  });

  it("records what a record's reference shows, and sees the test fail once that shows something else", async () => {
    const { page } = await visit();
    await page.goto(`${designer}/tests/delivery`);
    await page.getByLabel("Record a test from a live record").click();
    await page.locator(".ant-select-dropdown:visible .ant-select-item-option").first().click();
    const related = page.getByRole("region", { name: "What it refers to" });
    const shown = related.locator(".ant-select").filter({ has: page.getByLabel("Stage", { exact: true }) });
    await shown.getByText("After-sales").waitFor();
    await page.locator(".test-verdict").waitFor();

    await related.getByLabel("Stage", { exact: true }).click();
    await page
      .locator(".ant-select-dropdown:visible .ant-select-item-option", { hasText: "Needs analysis" })
      .click();
    const failed = page.getByRole("region", { name: "fails" });
    await failed.getByText("Expected: nothing is wrong with it").waitFor();
    await related.getByRole("button", { name: "Take it as it is now" }).click();
    await failed.waitFor({ state: "hidden" });
    await related.getByRole("button", { name: "Leave it out" }).click();
    await related.getByText("its fields read as empty").waitFor();
    const undo = page.getByRole("button", { name: "Undo" });
    await undo.click();
    await shown.getByText("After-sales").waitFor();
    await page.getByText("Draft · saved").waitFor();
    const { definition } = (await product.api.get("/apps/opportunity-management/draft")).body as {
      definition: {
        examples: { form: string; related?: object; record: { data: { opportunity: string } } }[];
      };
    };
    const kept = definition.examples.findLast(({ form }) => form === "delivery");
    expect(kept?.related).toEqual({
      opportunity: {
        [kept?.record.data.opportunity ?? ""]: { data: {}, pipeline: "sales", stage: "after-sales" },
      },
    });
  });

  it("keeps what is typed while the draft is changed in another room, whose change counts at once", async () => {
    const { page } = await visit();
    await page.goto(`${designer}/try`);
    await typeInto(page, "name", "Half a record");
    await page
      .getByRole("navigation", { name: "Parts of the app" })
      .getByRole("link", { name: "Forms" })
      .click();
    const canvas = page.getByRole("group", { name: "The form" });
    await canvas.getByRole("button", { name: "Field “Opportunity”" }).click();
    const properties = page.getByRole("complementary", { name: "Properties" });
    await properties.getByRole("textbox", { name: "Title" }).fill("Deal name");
    await canvas.getByText("Deal name").waitFor();
    await page
      .getByRole("navigation", { name: "Parts of the app" })
      .getByRole("link", { name: "Try as" })
      .click();
    const name = page.getByRole("textbox", { name: "Deal name" });
    expect(await name.inputValue()).toBe("Half a record");
    await page.getByRole("button", { name: "Undo" }).click();
    expect(await page.getByRole("textbox", { name: "Opportunity" }).inputValue()).toBe("Half a record");
  });
});
