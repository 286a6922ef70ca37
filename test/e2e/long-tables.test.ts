import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { demoSite } from "../support/demo-site.ts";
import { longOrder, longTableApp } from "../support/long-table-app.ts";
import { publishApp } from "../support/publish-app.ts";

const product = demoSite();
const records = "/apps/orders/forms/order/records";

beforeAll(() => publishApp(product.api, longTableApp));

async function order(customer: string, rows = 500): Promise<{ readonly id: string; readonly path: string }> {
  const { status, text, body } = await product.api.post(records, { data: longOrder(customer, rows) });
  if (status !== 201) throw new Error(text);
  return { id: body.id as string, path: `/apps/orders/order/${body.id as string}` };
}

const drawn = (page: Page) => page.locator(".sub-form tbody tr:not(.rows-free)");
/** The input of a cell; rows count from 1, as somebody who looks at them would. */
const cell = (page: Page, column: "item" | "pieces", row: number) =>
  page.locator(`#f-lines-${String(row - 1)}-${column}`);

/** Scrolls as a wheel would until a row is drawn and in sight. */
async function scrollTo(page: Page, row: number, by: number): Promise<void> {
  await page.locator(".sub-form").hover({ position: { x: 200, y: 60 } });
  await expect
    .poll(async () => {
      if (await cell(page, "item", row).isVisible()) return true;
      await page.mouse.wheel(0, by);
      return false;
    })
    .toBe(true);
}

describe("a table of 500 rows", () => {
  it("draws the rows in sight alone, and keeps what was typed in those that are gone from sight", async () => {
    const visitor = await product.visit({ as: product.ada });
    const { page } = visitor;
    const { id, path } = await order("Kept");
    await page.goto(path);
    await cell(page, "pieces", 2).fill("7");
    // At once elsewhere: what was typed has not been taken over yet when its row goes.
    await page.getByLabel("Customer").click();
    await scrollTo(page, 480, 2_000);
    await expect.poll(() => drawn(page).count()).toBeLessThan(100);
    expect(await cell(page, "item", 100).count()).toBe(0);
    await cell(page, "pieces", 480).fill("9");
    await scrollTo(page, 2, -2_000);
    expect(await cell(page, "pieces", 2).inputValue()).toBe("7");
    expect(await page.locator(".sub-form table").getAttribute("aria-rowcount")).toBe("501");
    expect(await visitor.violations()).toEqual([]);

    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByText("Saved", { exact: true }).waitFor();
    const { body } = await product.api.get(`${records}/${id}`);
    const lines = (body.data as { readonly lines: readonly { readonly pieces: number }[] }).lines;
    expect([lines.length, lines[1]?.pieces, lines[479]?.pieces]).toEqual([500, 7, 9]);
    expect((body.data as { readonly total: number }).total).toBe(514);
  });

  it("is walked through by Tab from the cell where somebody is, wherever it is scrolled to", async () => {
    const { page } = await product.visit({ as: product.ada });
    await page.goto((await order("Walked")).path);
    await cell(page, "item", 5).focus();
    await scrollTo(page, 490, 2_000);
    const focused = () => page.evaluate(() => document.activeElement?.id.replace("f-lines-", ""));
    expect(await focused()).toBe("4-item");
    for (let pressed = 0; pressed < 6; pressed += 1) await page.keyboard.press("Tab");
    expect(await focused()).toBe("5-item");
    await expect.poll(() => cell(page, "item", 6).isVisible()).toBe(true);
  });

  it("leads to the cell that is refused, in a row that was not drawn, and says which one it is", async () => {
    const visitor = await product.visit({ as: product.ada });
    const { page } = visitor;
    await page.goto((await order("Led", 480)).path);
    await scrollTo(page, 480, 2_000);
    await cell(page, "item", 480).fill("");
    await page.keyboard.press("Tab");
    await scrollTo(page, 1, -2_000);
    await expect.poll(() => cell(page, "item", 300).count()).toBe(0);
    await cell(page, "item", 1).focus();
    visitor.expects(`422 PATCH /api${records}/${page.url().split("/").at(-1) ?? ""}`);
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.locator("#f-lines-479-item:focus").waitFor();
    expect(await cell(page, "item", 480).getAttribute("aria-invalid")).toBe("true");

    await cell(page, "pieces", 470).fill("-1");
    await page.keyboard.press("Tab");
    await scrollTo(page, 1, -2_000);
    await page.getByRole("button", { name: "Row 470, Pieces:" }).click();
    await page.locator("#f-lines-469-pieces:focus").waitFor();
    expect(await cell(page, "item", 480).getAttribute("aria-invalid")).toBe("true");
    expect(await visitor.violations()).toEqual([]);
  });

  it("is printed whole", async () => {
    const { page } = await product.visit({ as: product.ada });
    await page.goto((await order("Printed", 200)).path);
    await cell(page, "item", 1).waitFor();
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    expect(await drawn(page).count()).toBe(200);
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    await expect.poll(() => drawn(page).count()).toBeLessThan(100);
  });
});
