import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { AppDocument, FieldSchema } from "../../runtime/core/definition/generated/definition.ts";
import { demoSite } from "../support/demo-site.ts";
import { drag } from "./steps/drag.ts";

const product = demoSite();
const designer = "/designer/opportunity-management";
const soon = { timeout: 15_000 };

/** Opens the properties of a field, or of what else a path of the document names. */
async function open(at: string) {
  const visitor = await product.visit({ as: product.ada, width: 1440, height: 900 });
  const [, form = ""] = at.split("/");
  await visitor.page.goto(`${designer}/forms/${form}?at=${at}`);
  const properties = visitor.page.getByRole("complementary", { name: "Properties" });
  await properties.getByRole("heading", { level: 2 }).first().waitFor();
  const canvas = visitor.page.getByRole("group", { name: "The form" });
  return { ...visitor, properties, canvas };
}

async function draft(): Promise<AppDocument> {
  const { body } = await product.api.get("/apps/opportunity-management/draft");
  return (body as { definition: AppDocument }).definition;
}

async function fieldOf(form: string, field: string): Promise<FieldSchema | undefined> {
  return (await draft()).forms.find(({ name }) => name === form)?.schema.properties[field];
}

/** Chooses in a box that opens a list. */
async function pick(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole("combobox", { name: label }).last().click();
  await page.locator(".ant-select-dropdown:visible").getByTitle(option, { exact: true }).click();
}

describe("an admin who says more of a field", () => {
  it("offers options by another field, and says what the long ones are called", async () => {
    const { page, properties } = await open("forms/account/schema/properties/industry");
    const long = "Information technology, software and all that belongs to it";
    await properties.getByRole("textbox", { name: "Title of option 2" }).fill(long);
    await properties.getByRole("button", { name: /^Options by another field/ }).click();
    await pick(page, "The field that decides", "Segment");
    await pick(page, long, "Large account");
    await properties.getByText("Only where Segment is Large account").waitFor();
    await properties.getByRole("button", { name: `More of “${long}”` }).click();
    await properties
      .getByRole("group", { name: "Offered" })
      .getByText(/Segment.*Large account/)
      .waitFor();
    await properties.getByRole("textbox", { name: "简体中文" }).fill("信息技术");
    await expect
      .poll(async () => (await fieldOf("account", "industry"))?.oneOf?.[1], soon)
      .toMatchObject({
        title: { en: long, "zh-CN": "信息技术" },
        "x-when": { properties: { segment: { const: "large" } } },
      });
  });

  it("gives hints and longer help, which the form shows, and says what is rarely said", async () => {
    const { page, properties, canvas } = await open("forms/account/schema/properties/region");
    await properties.getByRole("button", { name: /^More settings/ }).click();
    await properties.getByRole("textbox", { name: "Hint in the empty field" }).fill("Where most of them are");
    await properties.getByRole("textbox", { name: "Longer help" }).fill("Ask **sales**.");
    await properties.getByRole("checkbox", { name: "No two records alike" }).check();
    await canvas.getByText("Where most of them are").waitFor();
    await canvas.locator('[data-field="region"] .field-help-button').waitFor();
    await properties.getByRole("checkbox", { name: "Often searched" }).check();
    await expect
      .poll(() => fieldOf("account", "region"), soon)
      .toMatchObject({
        "x-placeholder": "Where most of them are",
        "x-help": "Ask **sales**.",
        "x-unique": true,
        "x-indexed": true,
      });
    const undo = page.getByRole("button", { name: "Undo" });
    while (await undo.isEnabled()) await undo.click();
    await expect.poll(() => fieldOf("account", "region"), soon).not.toHaveProperty("x-help");
  });

  it("has fields filled in from the chosen record, as far as another form has them too", async () => {
    const { page, properties } = await open("forms/opportunity/schema/properties/account");
    const before = (await fieldOf("opportunity", "account"))?.["x-fill"] ?? {};
    await properties.getByRole("button", { name: "Fill in a field" }).click();
    await pick(page, "Field here", "Need");
    await pick(page, "From its field", "Notes");
    await expect
      .poll(async () => (await fieldOf("opportunity", "account"))?.["x-fill"], soon)
      .toEqual({ ...before, needDescription: "notes" });
    await pick(page, "Records of", "Contact");
    await page.getByText(/What spoke of fields that the new form does not have/).waitFor();
    await page.getByRole("button", { name: "Undo" }).click();
    await expect
      .poll(async () => (await fieldOf("opportunity", "account"))?.["x-fill"], soon)
      .toEqual({ ...before, needDescription: "notes" });
  });

  it("says how exact a result is, who sees it, what hiding does, and is kept within the language", async () => {
    const { page, properties } = await open("forms/opportunity/schema/properties/expectedRevenue");
    const places = properties.getByRole("spinbutton", { name: "Decimal places" });
    await places.fill("8");
    await places.press("Tab");
    expect(await places.inputValue()).toBe("6");
    await properties.getByRole("button", { name: /^More settings/ }).click();
    await properties.getByRole("checkbox", { name: "Shown also to those who may not see" }).check();
    await expect
      .poll(() => fieldOf("opportunity", "expectedRevenue"), soon)
      .toMatchObject({ "x-decimals": 6, "x-declassify": true });

    await page.getByRole("button", { name: "Field “Supplier's name”" }).click();
    await properties.getByRole("checkbox", { name: "Emptied while it is hidden" }).check();
    await expect
      .poll(async () => (await fieldOf("opportunity", "currentSupplierName"))?.["x-whenHidden"], soon)
      .toBe("clear");
    await properties.getByRole("button", { name: "Name for rules and formulas" }).click();
    await properties.getByRole("textbox", { name: "Name", exact: true }).fill("constructor");
    await properties.getByText("“constructor” is a word that programs keep for themselves.").waitFor();
  });

  it("shapes a table's columns: of any kind that fits, with a beginning, in another order by keys and mouse", async () => {
    const { page, properties } = await open("forms/account");
    await page.getByRole("button", { name: "Table", exact: true }).click();
    const columns = async () =>
      Object.entries((await fieldOf("account", "table"))?.items?.properties ?? {}).map(([name]) => name);
    await properties.getByRole("button", { name: /Add a column/ }).click();
    await page.getByRole("menuitem", { name: "One of several" }).click();
    const begins = properties.getByRole("group", { name: "A new row begins with" });
    await begins.getByText("A value", { exact: true }).click();
    await expect
      .poll(async () => (await fieldOf("account", "table"))?.items?.properties["column"]?.default, soon)
      .toBe("option1");
    await page.getByRole("button", { name: "Field “Table”" }).click();
    const rows = properties.locator("[data-column]");
    await rows.nth(1).focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Space");
    await expect.poll(columns, soon).toEqual(["column", "item"]);
    await drag(page, rows.nth(0), rows.nth(1));
    await expect.poll(columns, soon).toEqual(["item", "column"]);
  });

  it("selects the columns of a table on the canvas and moves them there, though it has no rows", async () => {
    const { page, properties, canvas, violations } = await open(
      "forms/opportunity/schema/properties/competitors",
    );
    const columns = async () =>
      Object.keys((await fieldOf("opportunity", "competitors"))?.items?.properties ?? {});
    const before = await columns();
    const [first, second, ...rest] = before;
    await canvas.getByRole("button", { name: "Column “Weaknesses”" }).click();
    await properties.getByRole("heading", { name: "Weaknesses" }).waitFor();
    expect(await violations()).toEqual([]);
    const heads = canvas.locator('[data-pick^="competitors/"]');
    // At the edge the canvas would scroll along.
    await heads.nth(0).evaluate((head) => head.scrollIntoView({ block: "center" }));
    await drag(page, heads.nth(0), heads.nth(1), ".canvas-columns .row-target");
    await expect.poll(columns, soon).toEqual([second, first, ...rest]);
    await page.getByRole("button", { name: "Undo" }).click();
    await expect.poll(columns, soon).toEqual(before);
    await heads.nth(0).focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Space");
    await expect.poll(columns, soon).toEqual([second, first, ...rest]);

    await properties.getByRole("button", { name: "Name for rules and formulas" }).click();
    await properties.getByRole("textbox", { name: "Name", exact: true }).fill("weakPoints");
    await page.keyboard.press("Enter");
    const competitors = async () => (await fieldOf("opportunity", "competitors"))?.items?.properties;
    await expect
      .poll(competitors, soon)
      .toMatchObject({ weakPoints: { renamedFrom: "weaknesses", title: { en: "Weaknesses" } } });
    await properties.getByRole("heading", { name: "Weaknesses" }).waitFor();

    await page.getByRole("button", { name: "Field “Competitors”" }).press("Enter");
    await properties.getByRole("button", { name: /Add a column/ }).click();
    await page.getByRole("menuitem", { name: "Reference", exact: true }).click();
    await properties.getByText("Records that may be chosen").waitFor();
    await canvas.getByRole("button", { name: "Column “Reference”" }).waitFor();
  });

  it("moves a section by keys and by mouse, and says what stands below its title", async () => {
    const { page, properties, canvas } = await open("forms/account/layout/business");
    await properties.getByRole("textbox", { name: "Text below the title" }).fill("What we know of **them**.");
    await canvas.locator("strong").getByText("them").waitFor();
    const layout = async () =>
      (await draft()).forms
        .find(({ name }) => name === "account")
        ?.layout?.map((part) => ("section" in part ? part.section : null));
    const [first, second] = (await layout()) ?? [];
    await canvas.getByRole("button", { name: "Business" }).focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowUp");
    await page.getByRole("status").getByText("Dropped here, “Business” is number 1 of 2.").waitFor();
    await page.keyboard.press("Space");
    await expect.poll(layout, soon).toEqual([second, first]);
    const [from, to] = await Promise.all(
      ["Business", "Basics"].map((name) => canvas.getByRole("button", { name, exact: true }).boundingBox()),
    );
    if (!from || !to) throw new Error("Not to be seen, so not to be dragged");
    await page.mouse.move(from.x + 20, from.y + 10);
    await page.mouse.down();
    await page.mouse.move(from.x + 30, from.y + 30, { steps: 4 });
    await page.mouse.move(to.x + 60, to.y + 40, { steps: 10 });
    await page.locator(".canvas-part-target").waitFor();
    await page.mouse.up();
    await expect.poll(layout, soon).toEqual([first, second]);
    const business = (await draft()).forms.find(({ name }) => name === "account")?.layout?.[1];
    expect(business).toMatchObject({ description: "What we know of **them**." });
  });

  it("on a phone has the properties over the canvas, and is back at the field when they close", async () => {
    const { page, violations } = await product.visit({ as: product.ada, width: 390, height: 844 });
    await page.goto(`${designer}/forms/account`);
    await page.getByRole("button", { name: "Field “Region”" }).click();
    const sheet = page.getByRole("dialog", { name: "Properties" });
    await sheet.getByRole("heading", { name: "Region" }).waitFor();
    const box = await page.locator('[data-pick="region"]').boundingBox();
    expect((box?.y ?? 900) + (box?.height ?? 0)).toBeLessThan(844 * 0.28);
    expect(await violations()).toEqual([]);
    await page.keyboard.press("Escape");
    await sheet.waitFor({ state: "hidden" });
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute("data-pick"));
    await expect.poll(focused, soon).toBe("region");
    await page.keyboard.press("Enter");
    await sheet.getByRole("heading", { name: "Region" }).waitFor();
    await page.keyboard.press("Escape");
    await sheet.waitFor({ state: "hidden" });

    await page.getByRole("button", { name: "Add fields" }).click();
    await page.getByRole("button", { name: "Date", exact: true }).click();
    await sheet.getByRole("heading", { name: "Date" }).waitFor();
    const added = page.locator('[data-pick="date"]');
    const bottom = async () => {
      const place = await added.boundingBox();
      return (place?.y ?? 900) + (place?.height ?? 0);
    };
    await expect.poll(bottom, soon).toBeLessThan(844 * 0.28);
  });

  it("says what the app is, where it is at home, and what a form and a role look like", async () => {
    const { page, violations } = await product.visit({ as: product.ada, width: 1440, height: 900 });
    await page.goto(`${designer}/settings`);
    await page.getByRole("textbox", { name: "What it is for" }).fill("All about our deals");
    await pick(page, "Category", "Service");
    await page.getByRole("combobox", { name: "Time zone" }).fill("Europe/Lisbon");
    await page.keyboard.press("Enter");
    await page.getByRole("textbox", { name: "Version of the definition" }).fill("2.1");
    await page.getByText("Three numbers with points between them").waitFor();
    await page.getByRole("textbox", { name: "Version of the definition" }).fill("2.1.0");
    await expect.poll(draft, soon).toMatchObject({
      ...{ category: "service", timeZone: "Europe/Lisbon", version: "2.1.0" },
      description: { en: "All about our deals" },
    });
    expect(await violations()).toEqual([]);
    await page.goto(`${designer}/forms/account?at=forms/account`);
    await page.getByRole("combobox", { name: "Icon" }).fill("Warehouse");
    await page.keyboard.press("Enter");
    await expect
      .poll(async () => (await draft()).forms.find(({ name }) => name === "account")?.icon, soon)
      .toBe("warehouse");
    await page.goto(`${designer}/access`);
    await page.getByRole("textbox", { name: "What it is for" }).first().fill("Those who sell");
    await expect
      .poll(async () => (await draft()).roles?.[0]?.description, soon)
      .toMatchObject({ en: "Those who sell" });
  });
});
