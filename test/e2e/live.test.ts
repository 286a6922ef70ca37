import { beforeAll, describe, expect, it } from "vitest";
import { demoSite } from "../support/demo-site.ts";
import type { Colleague } from "../support/start-product-with-demo.ts";
import { column } from "./steps/drag-card.ts";
import { recordNamed } from "./steps/record-named.ts";

const home = "/apps/opportunity-management/opportunity";
const records = "/apps/opportunity-management/forms/opportunity/records";
const product = demoSite();
let rep: Colleague;

beforeAll(async () => {
  rep = await product.addColleague("Lin", ["rep"]);
});

describe("what others do", () => {
  it("shows on an open board, and on the second tab of the same browser", async () => {
    const { page } = await product.visit({ as: rep, width: 2360, height: 900 });
    const address = `${home}?q=${encodeURIComponent("AOI")}`;
    await page.goto(address);
    await column(page, "Lead identification").getByRole("article", { name: "AOI 检测升级" }).waitFor();
    const second = await page.context().newPage();
    await second.setViewportSize({ width: 2360, height: 900 });
    await second.goto(address);
    await column(second, "Lead identification").getByRole("article", { name: "AOI 检测升级" }).waitFor();

    const { id, revision } = await recordNamed(product.api, "opportunity", "AOI 检测升级");
    const moved = await product.api.send("POST", `${records}/${id}/transitions/analyse`, {
      body: { data: {} },
      headers: { "If-Match": `"${String(revision)}"` },
    });
    expect(moved.status, moved.text).toBe(200);
    for (const tab of [page, second]) {
      await column(tab, "Needs analysis").getByRole("article", { name: "AOI 检测升级" }).waitFor();
    }
  });

  it("comes into a record that somebody is typing into, and what was typed stays", async () => {
    const { page } = await product.visit({ as: rep });
    const { id, revision } = await recordNamed(product.api, "opportunity", "冷库 WMS 选型");
    await page.goto(`${home}/${id}`);
    const name = page.getByRole("textbox", { name: "Opportunity", exact: true });
    await name.fill("冷库 WMS 选型（二期）");
    const data = { needDescription: "Eighteen warehouses by May" };
    const changed = await product.api.patch(`${records}/${id}`, { data }, revision);
    expect(changed.status, changed.text).toBe(200);
    const need = page.getByRole("textbox", { name: "Need", exact: true });
    await expect.poll(() => need.inputValue(), { timeout: 20_000 }).toBe("Eighteen warehouses by May");
    expect(await name.inputValue()).toBe("冷库 WMS 选型（二期）");

    const theirs = { name: "冷库 WMS 选型（三期）", needDescription: "Twenty warehouses" };
    const renamed = await product.api.patch(`${records}/${id}`, { data: theirs }, revision + 1);
    expect(renamed.status, renamed.text).toBe(200);
    await expect.poll(() => need.inputValue(), { timeout: 20_000 }).toBe("Twenty warehouses");
    expect(await name.inputValue()).toBe("冷库 WMS 选型（二期）");
    const conflict = page.getByRole("dialog", { name: "Somebody changed this record meanwhile" });
    expect(await conflict.count()).toBe(0);
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await conflict.getByText("Theirs: 冷库 WMS 选型（三期）").waitFor();
    await conflict.getByRole("button", { name: "Save my choice" }).click();
    await conflict.waitFor({ state: "hidden" });
    await page.getByText("Saved", { exact: true }).waitFor();
    const saved = await product.api.get(`${records}/${id}`);
    expect(saved.body.data).toMatchObject({
      name: "冷库 WMS 选型（二期）",
      needDescription: "Twenty warehouses",
    });
  });
});
