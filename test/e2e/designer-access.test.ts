import { describe, expect, it } from "vitest";
import type { AppDocument } from "../../runtime/core/definition/generated/definition.ts";
import { demoSite } from "../support/demo-site.ts";
import type { VisitOptions } from "../support/visit.ts";

const product = demoSite();
const soon = { timeout: 15_000 };

async function rights() {
  const { body } = await product.api.get("/apps/opportunity-management/draft");
  const { forms } = (body as { definition: AppDocument }).definition;
  const entries = forms.find(({ name }) => name === "opportunity")?.access ?? [];
  return entries.find(({ role }) => role === "manager")?.fields ?? {};
}

/** The fields of the opportunity, as far as a sales manager may see and change them. */
async function open(manner: Partial<VisitOptions> = {}) {
  const visitor = await product.visit({ as: product.ada, ...manner });
  const { page } = visitor;
  await page.goto("/designer/opportunity-management/access");
  const section = page.getByRole("region", { name: "Opportunity", exact: true });
  await section.getByRole("button", { name: /^Sales manager: Fields:/ }).click();
  const drawer = page.getByRole("dialog");
  await drawer.waitFor();
  return { ...visitor, drawer };
}

describe("the rights of a role on a field", () => {
  it("differ by stage, with clicks and by keys, and are told where the stages are folded away", async () => {
    const { page, drawer, violations } = await open();
    const byStage = drawer.getByRole("button", { name: "By stage: Amount" });
    const inStage = (stage: string) => drawer.getByRole("radiogroup", { name: `Amount, ${stage}` });
    await byStage.focus();
    await page.keyboard.press("Enter");
    await inStage("Negotiation").getByText("See", { exact: true }).click();
    await expect
      .poll(async () => (await rights())["amount"], soon)
      .toEqual({ stages: { negotiation: "read" } });
    await drawer.getByRole("radiogroup", { name: "Amount", exact: true }).getByText("Hidden").click();
    await expect
      .poll(async () => (await rights())["amount"], soon)
      .toEqual({ default: "hidden", stages: { negotiation: "read" } });
    expect(await violations()).toEqual([]);
    await byStage.press("Enter");
    await drawer.getByText("Negotiation and signing: See").waitFor();
    await byStage.press("Enter");
    await inStage("Negotiation").getByRole("radio", { checked: true }).focus();
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowLeft");
    await expect.poll(async () => (await rights())["amount"], soon).toBe("hidden");
  });

  it("can be given on a phone", async () => {
    const { page, drawer, violations } = await open({ width: 390, height: 844 });
    await drawer.getByRole("button", { name: "By stage: Source" }).click();
    await drawer
      .getByRole("radiogroup", { name: "Source, After-sales and care" })
      .getByText("Hidden")
      .click();
    await expect
      .poll(async () => (await rights())["source"], soon)
      .toEqual({ stages: { "after-sales": "hidden" } });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(390);
    expect(await violations()).toEqual([]);
  });
});

describe("the rights of roles on a form", () => {
  it("say whose they are also where the table is scrolled on a phone", async () => {
    const { page, violations } = await product.visit({
      as: product.ada,
      width: 390,
      height: 844,
      dark: true,
    });
    await page.goto("/designer/opportunity-management/access");
    const section = page.getByRole("region", { name: "Opportunity", exact: true });
    const role = section.getByRole("rowheader", { name: "Sales manager" });
    const scope = section.getByRole("combobox", { name: "Sales manager: Which records" });
    await scope.scrollIntoViewIfNeeded();
    const [name, box] = [await role.boundingBox(), await scope.boundingBox()];
    expect(name?.x).toBeGreaterThanOrEqual(0);
    expect(box?.x).toBeGreaterThanOrEqual((name?.x ?? 0) + (name?.width ?? 0));
    expect(await violations()).toEqual([]);
  });
});

describe("a right to some of the records", () => {
  it("says where it is chosen that the server does not apply it yet, and is silent where all records are meant", async () => {
    const { page, violations } = await product.visit({ as: product.ada });
    await page.goto("/designer/opportunity-management/access");
    const section = page.getByRole("region", { name: "Support ticket", exact: true });
    const scope = section.getByRole("combobox", { name: /: Which records$/ }).first();
    await scope.waitFor();
    expect(await section.getByText("Not applied yet").count()).toBe(0);
    await scope.click();
    await page.getByRole("option", { name: "Their own" }).click();
    await section.getByText("Not applied yet").waitFor();
    expect(
      await scope.evaluate((box) =>
        document.getElementById(box.getAttribute("aria-describedby") ?? "")?.textContent?.trim(),
      ),
    ).toBe("Not applied yet");
    await section.getByText("whoever may see this form sees all of its records").waitFor();
    expect(await violations()).toEqual([]);
  });
});

describe("the roles", () => {
  it("stay inside of their frame on the smallest phone", async () => {
    const { page } = await product.visit({ as: product.ada, width: 320, height: 700, dark: true });
    await page.goto("/designer/opportunity-management/access");
    const frame = page.getByRole("region", { name: "Roles", exact: true });
    await frame.locator(".role-card").first().waitFor();
    const out = await frame.evaluate((section) => {
      const { right } = section.getBoundingClientRect();
      return [...section.querySelectorAll(".role-card, .role-card *")]
        .filter((each) => each.getBoundingClientRect().right > right)
        .map((each) => each.className);
    });
    expect(out).toEqual([]);
  });
});
