import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { AppDocument, FieldSchema } from "../../runtime/core/definition/generated/definition.ts";
import { demoSite } from "../support/demo-site.ts";

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
    await properties.getByRole("checkbox", { name: "Often filtered" }).check();
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
});
