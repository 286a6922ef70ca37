import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { demoSite } from "../support/demo-site.ts";
import { column } from "./steps/drag-card.ts";
import { choose, fieldNames, fieldOf, typeInto } from "./steps/fill-field.ts";

const product = demoSite();

const properties = (page: Page) => page.getByRole("complementary", { name: "Properties" });

/** Renames what is selected. */
const call = (page: Page, title: string) =>
  properties(page).getByRole("textbox", { name: "Title", exact: true }).fill(title);

async function addField(page: Page, kind: string, title: string): Promise<void> {
  await page.getByRole("button", { name: kind, exact: true }).click();
  await call(page, title);
  await page.getByRole("button", { name: `Field “${title}”` }).waitFor();
}

/** Chooses in the list that the focused box opens by typing. */
async function type(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text);
  await page.locator(".ant-select-item-option-active", { hasText: text }).first().waitFor();
  await page.keyboard.press("Enter");
}

it("an admin makes an app for equipment loans from an empty page, without a line of JSON, and it works", async () => {
  const { page } = await product.visit({ as: product.ada, width: 1440, height: 1000 });
  page.setDefaultTimeout(60_000);
  await page.goto("/designer");
  await page.getByRole("button", { name: /New app$/ }).click();
  await page.getByRole("textbox", { name: "What is it called?" }).fill("Equipment loans");
  await page.getByRole("button", { name: "Create", exact: true }).click();

  await page.getByRole("button", { name: "Add a form" }).click();
  await call(page, "Equipment");
  await addField(page, "Text", "Serial number");
  await properties(page).getByRole("checkbox", { name: "No two records alike" }).check();

  await page.getByRole("button", { name: "Add a form" }).click();
  await call(page, "Loan");
  await addField(page, "Reference", "Item");
  await addField(page, "Date", "Due back");
  await addField(page, "One of several", "Condition");
  await properties(page).getByRole("textbox", { name: "Title of option 1" }).fill("Good");
  await properties(page).getByRole("textbox", { name: "Title of option 2" }).fill("Damaged");
  await addField(page, "Long text", "Damage");
  await properties(page)
    .getByRole("button", { name: /^Shown/ })
    .click();
  await properties(page).getByRole("combobox", { name: "Field", exact: true }).focus();
  await type(page, "Condition");
  await properties(page)
    .getByRole("combobox", { name: /^Value/ })
    .click();
  await page.locator(".ant-select-item-option[title=Damaged]").click();
  await properties(page)
    .getByRole("button", { name: /^Shown Condition is Damaged/ })
    .waitFor();

  await page.getByRole("link", { name: "Pipelines", exact: true }).click();
  await page.getByRole("button", { name: "Add a pipeline to…" }).click();
  await page.getByRole("menuitem", { name: "Loan" }).click();
  for (const [former, title] of [
    ["New", "Requested"],
    ["In progress", "Handed out"],
    ["Deciding", "Checked"],
    ["Won", "Returned"],
    ["Lost", "Refused"],
  ] as const) {
    await page.getByRole("group", { name: former, exact: true }).click();
    await call(page, title);
    await page.getByRole("group", { name: title, exact: true }).waitFor();
  }
  await page.getByRole("group", { name: "Handed out", exact: true }).click();
  await properties(page).getByRole("button", { name: "Add an entry rule" }).click();
  const rule = properties(page).getByRole("region", { name: "Rule 1" });
  await rule.getByRole("combobox", { name: "Field", exact: true }).focus();
  await type(page, "Item");
  const message = rule.getByRole("textbox", { name: "What to say when it does not hold" });
  for (const comparison of ["is empty", "is filled in"]) {
    await rule.getByRole("combobox", { name: "Comparison" }).click();
    await page.locator(".ant-select-dropdown:visible").getByTitle(comparison, { exact: true }).click();
    await rule.getByRole("button", { name: `This must hold Item ${comparison}` }).waitFor();
    await expect.poll(() => message.inputValue()).toBe(`It must hold that Item ${comparison}.`);
  }
  await page.getByText("Fields", { exact: true }).click();
  for (const cell of [/^Due back.* in Handed out: –$/, /^Condition.* in Checked: –$/]) {
    await page.getByRole("button", { name: cell }).press("Enter");
    await page.keyboard.press("Shift+Enter");
  }
  await expect
    .poll(async () => (await page.getByRole("gridcell", { name: "Required" }).all()).length)
    .toBe(5);

  await page.getByRole("link", { name: "Scoring", exact: true }).click();
  await page.getByRole("button", { name: "Add a scorecard" }).click();
  await page.getByText("The weights add up to 100.").waitFor();
  await page.getByRole("button", { name: "No problems" }).waitFor();
  await page.getByRole("button", { name: "Publish…" }).click();
  const first = page.getByRole("list", { name: "Its forms" });
  await first.getByText("Form “Loan” with 5 fields").waitFor();
  await first.getByText(/Requested → Handed out → Checked → Returned → Refused$/).waitFor();
  await page.getByRole("button", { name: "Publish version 1" }).click();
  await page.getByText("Version 1 is published").waitFor();
  const opening = page.waitForEvent("popup");
  await page.getByRole("link", { name: "Open the app" }).click();
  const app = await opening;
  await work(app);
  await readInChinese(app.url());
});

/** Somebody lends the first thing in the new app. */
async function work(page: Page): Promise<void> {
  page.setDefaultTimeout(30_000);
  await page
    .getByRole("navigation", { name: "Menu" })
    .getByRole("link", { name: "Equipment", exact: true })
    .click();
  await page.getByRole("button", { name: "New Equipment" }).first().click();
  const equipment = page.getByRole("dialog", { name: "New Equipment" });
  await typeInto(equipment, "name", "Projector");
  await equipment.getByRole("button", { name: "Create" }).click();
  await page.getByRole("heading", { name: "Projector", level: 1 }).waitFor();

  await page
    .getByRole("navigation", { name: "Menu" })
    .getByRole("link", { name: "Loan", exact: true })
    .click();
  await page.getByRole("heading", { name: "Loan", level: 1 }).waitFor();
  await column(page, "Requested").waitFor();
  await page.getByRole("button", { name: "New Loan" }).first().click();
  const loan = page.getByRole("dialog", { name: "New Loan" });
  await typeInto(loan, "name", "For the summer party");
  await loan.getByRole("button", { name: "Create" }).click();
  await page.getByRole("heading", { name: "For the summer party", level: 1 }).waitFor();
  await page.getByText("2 things are missing for “Handed out”").waitFor();
  expect(await fieldOf(page, "damage").count()).toBe(0);
  await choose(page.locator("main"), "condition", "Damaged");
  await fieldOf(page, "damage").waitFor();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByText(/Score [A-D] 0 → /).waitFor();

  await page.getByRole("button", { name: "Move to “Handed out”" }).click();
  const move = page.getByRole("dialog", { name: "Move to “Handed out”" });
  await fieldOf(move, "dueBack").waitFor();
  expect(await fieldNames(move)).toEqual(["dueBack", "item"]);
  await choose(move, "item", "Projector", "Proj");
  await typeInto(move, "dueBack", "2030-01-31");
  await move.getByRole("button", { name: "Move to “Handed out”" }).click();
  await page.getByRole("button", { name: "Move to “Checked”" }).waitFor();
}

/** What was named in one language says the same in another: nothing there is called as it was before. */
async function readInChinese(loan: string): Promise<void> {
  const { page, violations } = await product.visit({
    as: product.ada,
    locale: "zh-CN",
    width: 1440,
    height: 1000,
  });
  page.setDefaultTimeout(30_000);
  await page.goto(loan);
  await page.getByRole("button", { name: "Checked" }).first().waitFor();
  await page.getByText("Damaged").first().waitFor();
  const path = new URL(loan).pathname;
  const board = path.slice(0, path.lastIndexOf("/"));
  const stages = async () => page.getByText(/推进中|决策中|赢单|输单|选项 \d/).allTextContents();
  expect(await stages()).toEqual([]);
  await page.goto(board);
  for (const stage of ["Requested", "Handed out", "Checked"]) await column(page, stage).waitFor();
  expect(await stages()).toEqual([]);
  await page.goto(`${board}?q=nobody`);
  await page.getByRole("group", { name: "Loan", exact: true }).waitFor();
  expect(await violations()).toEqual([]);
}

it("an app that was never published and lost its draft is begun again, empty", async () => {
  await product.api.post("/apps", { name: "lost", title: "Lost" });
  const draft = await product.api.get("/apps/lost/draft");
  await product.api.delete("/apps/lost/draft", draft.body.revision as number);
  const { page, expects, violations } = await product.visit({ as: product.ada });
  page.setDefaultTimeout(60_000);
  expects("404 GET /api/apps/lost/draft");
  await page.goto("/designer/lost");
  await page.getByRole("heading", { name: "Nothing is left of this app" }).waitFor();
  expect(await violations()).toEqual([]);
  await page.getByRole("button", { name: "Begin again" }).click();
  await page.getByRole("button", { name: "Add a form" }).waitFor();
  const { body } = await product.api.get("/apps/lost/draft");
  expect(body.definition).toMatchObject({ name: "lost", title: "Lost", forms: [] });
});
