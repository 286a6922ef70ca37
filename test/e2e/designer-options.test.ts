import { describe, expect, it } from "vitest";
import type { AppDocument } from "../../runtime/core/definition/generated/definition.ts";
import { demoSite } from "../support/demo-site.ts";
import type { VisitOptions } from "../support/visit.ts";
import { drag } from "./steps/drag.ts";
import { finger } from "./steps/finger.ts";

const product = demoSite();
const soon = { timeout: 15_000 };

/** Opens the properties of a field of the account. */
async function open(field: string, manner: Partial<VisitOptions> = { width: 1440, height: 900 }) {
  const visitor = await product.visit({ as: product.ada, ...manner });
  const at = `forms/account/schema/properties/${field}`;
  await visitor.page.goto(`/designer/opportunity-management/forms/account?at=${at}`);
  await visitor.page.locator("[data-option]").first().waitFor();
  return visitor;
}

async function optionsOf(field: string): Promise<readonly string[]> {
  const { body } = await product.api.get("/apps/opportunity-management/draft");
  const { forms } = (body as { definition: AppDocument }).definition;
  const { properties } = forms.find(({ name }) => name === "account")?.schema ?? {};
  return properties?.[field]?.oneOf?.map((option) => option.const) ?? [];
}

describe("the options of a field", () => {
  it("are moved by mouse, each in one step that is undone, and by keys", async () => {
    const { page, violations } = await open("size");
    const options = () => optionsOf("size");
    const before = await options();
    const [first, second, third, ...rest] = before;
    const handles = page.locator("[data-option]");
    await drag(page, handles.nth(0), handles.nth(2));
    await expect.poll(options, soon).toEqual([second, third, first, ...rest]);
    await page.getByRole("button", { name: "Undo" }).click();
    await expect.poll(options, soon).toEqual(before);
    await handles.nth(1).focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Space");
    await expect.poll(options, soon).toEqual([second, first, third, ...rest]);
    await page.keyboard.press("Alt+ArrowDown");
    await expect.poll(options, soon).toEqual(before);
    expect(await violations()).toEqual([]);
  });

  it("are moved with a finger that rests on a handle first, and not with one that does not", async () => {
    const { page } = await open("industry", { width: 390, height: 844 });
    const options = () => optionsOf("industry");
    const before = await options();
    const [first, second, third, ...rest] = before;
    const handles = page.locator("[data-option]");
    await handles.nth(2).scrollIntoViewIfNeeded();
    const middle = async (index: number) => {
      const box = await handles.nth(index).boundingBox();
      if (box === null) throw new Error("Not to be seen, so not to be dragged");
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    };
    const touch = await finger(page);
    await touch.lead(await middle(2), await middle(0), 0);
    expect(await page.locator(".row-held").count()).toBe(0);
    await touch.lift();
    await handles.nth(2).scrollIntoViewIfNeeded();
    await touch.lead(await middle(0), await middle(2), 600);
    await page.locator(".row-target").waitFor();
    await touch.lift();
    await expect.poll(options, soon).toEqual([second, third, first, ...rest]);
  });
});
