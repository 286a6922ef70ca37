import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { VisitOptions } from "../support/visit.ts";
import { demoSite } from "../support/demo-site.ts";

const product = demoSite();

const place = "/designer/opportunity-management/forms/opportunity";

/** Opens the form in the designer, whose pages take their time on a busy machine. */
async function openForm(page: Page): Promise<void> {
  page.setDefaultTimeout(40_000);
  await page.goto(place);
  // On a small screen the form's properties come over it once it is pressed.
  if ((page.viewportSize()?.width ?? 0) < 600) await page.locator(".form-head").click();
  await page.getByRole("heading", { level: 2 }).nth(1).waitFor();
}

interface Check {
  readonly name: string;
  readonly when: unknown;
  readonly message: unknown;
}

async function checks(): Promise<readonly Check[]> {
  const { body } = await product.api.get("/apps/opportunity-management/draft");
  const forms = (body as { definition: { forms: { name: string; checks?: Check[] }[] } }).definition.forms;
  return forms.find(({ name }) => name === "opportunity")?.checks ?? [];
}

/** Which records of the opportunity form a role may see, by the draft. */
async function recordsOf(role: string): Promise<unknown> {
  const { body } = await product.api.get("/apps/opportunity-management/draft");
  const { forms } = (
    body as { definition: { forms: { name: string; access: { role: string; records: unknown }[] }[] } }
  ).definition;
  const access = forms.find(({ name }) => name === "opportunity")?.access ?? [];
  return access.find((entry) => entry.role === role)?.records;
}

async function saved(page: Page): Promise<void> {
  await page.getByRole("status").filter({ hasText: "Draft · saved" }).waitFor();
}

/** Chooses in the list that the focused box opens by typing, with the keyboard alone. */
async function choose(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text);
  await page.locator(".ant-select-item-option-active", { hasText: text }).waitFor();
  await page.keyboard.press("Enter");
}

describe("conditions by clicking", () => {
  it("adds a check with the keyboard alone; nothing unfinished reaches the draft", async () => {
    const { page } = await product.visit({ as: product.ada });
    await openForm(page);
    const before = await checks();
    await page.getByRole("button", { name: "Add a check" }).focus();
    await page.keyboard.press("Enter");
    const rule = page.getByRole("region", { name: `Rule ${String(before.length + 1)}` });
    await rule.getByRole("combobox", { name: "Field", exact: true }).waitFor();
    await choose(page, "Amount");
    await rule.getByText("Not finished: it counts once it is.").waitFor();
    await page.keyboard.press("Tab");
    await rule.getByRole("combobox", { name: "Comparison" }).press("ArrowDown");
    for (let step = 0; step < 4; step += 1) await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    expect(await checks()).toEqual(before);
    // The keys that follow are for the box that the chosen comparison brings.
    await rule.getByLabel("Value", { exact: true }).waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.type("5000");
    await page.keyboard.press("Tab");
    await rule.getByRole("button", { name: "This must hold Amount is at least" }).waitFor();
    await saved(page);
    const added = (await checks()).at(-1);
    expect(added).toMatchObject({ name: "check", when: { properties: { amount: { minimum: 5000 } } } });
    expect(added?.message).toHaveProperty("zh-CN");

    await page.keyboard.press("Control+z");
    await page.keyboard.press("Escape");
  });

  it("tells on a live record what holds and what does not, part by part", async () => {
    const { page } = await product.visit({ as: product.ada });
    await openForm(page);
    const rule = page.getByRole("region", { name: "Rule 1" });
    await rule.getByRole("button", { expanded: false }).first().click();
    await rule.getByRole("combobox", { name: "Try it on" }).click();
    await page.locator(".ant-select-item-option").first().click();
    await rule.locator(".condition-leaves li").nth(2).waitFor();
    await rule.locator(".condition-try [role=status]").filter({ hasText: "Holds" }).waitFor();
    expect(await rule.locator(".condition-leaves").innerText()).toContain("(now: ");
  });

  it("gives a role the records for which a condition holds; undone, its former ones", async () => {
    const { page } = await product.visit({ as: product.ada });
    page.setDefaultTimeout(40_000);
    await page.goto("/designer/opportunity-management/access");
    const form = page.getByRole("region", { name: "Opportunity", exact: true });
    await form.getByRole("combobox", { name: "Sales manager: Which records" }).focus();
    await page.keyboard.press("ArrowDown");
    for (let step = 0; step < 2; step += 1) await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    const rule = form.getByRole("group", { name: "Records of “Sales manager”" });
    await rule.getByText("until there is one, this counts: Their team’s and below").waitFor();
    await rule.getByRole("combobox", { name: "Field", exact: true }).waitFor();
    await choose(page, "Amount");
    await rule.getByText("Not finished: it counts once it is.").waitFor();
    // From the field over the comparison and what it is compared with to the value.
    const isList = () => document.activeElement?.getAttribute("role") === "combobox";
    for (let step = 0; step < 4 && (await page.evaluate(isList)); step += 1) await page.keyboard.press("Tab");
    await page.keyboard.type("5000");
    await page.keyboard.press("Tab");
    await rule.getByRole("button", { name: /Amount is .*5,?000/ }).waitFor();
    await saved(page);
    expect(await recordsOf("manager")).toMatchObject({ properties: { amount: {} } });

    await page.getByRole("heading", { level: 1 }).click();
    await page.keyboard.press("Control+z");
    await rule.waitFor({ state: "detached" });
    await saved(page);
    expect(await recordsOf("manager")).toBe("team-and-below");
  });

  it.each<readonly [string, Partial<VisitOptions>]>([
    ["in English", {}],
    ["in Chinese in the dark, on a phone", { locale: "zh-CN", dark: true, width: 390, height: 844 }],
  ])("shows the rule of a role's records without violations %s", async (_, manner) => {
    const visitor = await product.visit({ as: product.ada, ...manner });
    const { page } = visitor;
    page.setDefaultTimeout(40_000);
    await page.goto("/designer/opportunity-management/access");
    const rule = page.getByRole("group", {
      name: manner.locale === "zh-CN" ? "“法务”的记录" : "Records of “Legal”",
    });
    await rule.getByRole("button", { expanded: false }).click();
    await rule.getByRole("combobox").first().waitFor();
    const found = await visitor.violations();
    const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    const width = (await rule.boundingBox())?.width ?? 0;
    expect({ found, tooWide }).toEqual({ found: [], tooWide: 0 });
    expect(width).toBeLessThanOrEqual(manner.width ?? width);
  });

  it("writes a formula with completions, a mistake mended, and its result on a record", async () => {
    const { page } = await product.visit({ as: product.ada });
    await openForm(page);
    const box = page.getByRole("textbox", { name: "What a record is called" });
    await box.click();
    await page.keyboard.press("Control+a");
    await page.keyboard.type("UPPER(accou");
    await page
      .getByRole("option", { name: /^account/ })
      .first()
      .click();
    await page.keyboard.type(".nam");
    await page.getByRole("option", { name: /^name/ }).first().click();
    await page.getByRole("complementary", { name: "Properties" }).getByText("UPPER(text)").waitFor();
    await page.keyboard.press("End");
    await page.keyboard.type(" & ammount");
    await page.getByText("Did you mean amount?").waitFor();
    for (let letter = 0; letter < "ammount".length; letter += 1) await page.keyboard.press("Backspace");
    await page.keyboard.type('"!"');
    const record = page.getByRole("combobox", { name: "Try it on" }).first();
    await record.click();
    await page.locator(".ant-select-item-option").first().click();
    await page.locator("output", { hasText: /^= / }).waitFor();
    expect(await page.locator("output", { hasText: /^= / }).innerText()).toMatch(/^= “.+!”$/);
    await page.getByRole("button", { name: "Functions" }).click();
    await page.getByRole("searchbox", { name: "Find a function" }).fill("working");
    await page
      .getByRole("button", { name: /^Write WORKDAY/ })
      .first()
      .waitFor();
  });

  it.each<readonly [string, Partial<VisitOptions>]>([
    ["in English", {}],
    ["in Chinese in the dark, on a phone", { locale: "zh-CN", dark: true, width: 390, height: 844 }],
  ])("has no violations and fits the screen %s", async (_, manner) => {
    const visitor = await product.visit({ as: product.ada, ...manner });
    const { page } = visitor;
    const chinese = manner.locale === "zh-CN";
    await openForm(page);
    const rule = page.getByRole("region", { name: chinese ? "规则 1" : "Rule 1" });
    await rule.getByRole("button", { expanded: false }).first().click();
    await rule
      .getByRole("button", { name: chinese ? "条件组" : "Group", exact: true })
      .first()
      .click();
    await rule.getByRole("combobox", { name: chinese ? "试用记录" : "Try it on" }).click();
    await page.locator(".ant-select-item-option").first().click();
    await rule.locator(".condition-leaves li").first().waitFor();
    const found = await visitor.violations();
    const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect({ found, tooWide }).toEqual({ found: [], tooWide: 0 });
  });
});
