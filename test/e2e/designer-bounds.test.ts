import type { Page } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import type { AppDocument, FormDefinition } from "../../runtime/core/definition/generated/definition.ts";
import { demoSite } from "../support/demo-site.ts";
import { publishApp } from "../support/publish-app.ts";
import { smallApp } from "../support/small-app.ts";

const path = "/apps/small";
const deals = `${path}/forms/deal/records`;
const site = demoSite();

const said = (en: string, zh: string) => ({ en, "zh-CN": zh });
const text = (en: string, zh: string) => ({ type: "string", title: said(en, zh) });
const amount = { type: "number", title: said("Amount", "金额") };
const city = text("City", "城市");
const quantity = text("Quantity", "数量");
const note = text("Remark", "备注");
const option = (name: string, en: string, zh: string) => ({ const: name, title: said(en, zh) });
const cities = [
  option("paris", "Paris", "巴黎"),
  option("rome", "Rome", "罗马"),
  option("oslo", "Oslo", "奥斯陆"),
];

function version(fields: { amount: object; city: object; quantity: object }): AppDocument {
  const items = { type: "object", properties: { quantity: fields.quantity, note } };
  const lines = { type: "array", title: said("Lines", "明细"), items };
  const properties = { name: text("Name", "名称"), amount: fields.amount, city: fields.city, lines };
  const form = { title: said("Deal", "商机"), schema: { type: "object", properties } };
  return smallApp(form as unknown as Partial<FormDefinition>);
}

const first = version({ amount, city, quantity });
const second = version({
  amount: { ...amount, maximum: 100 },
  city: { ...city, oneOf: cities },
  quantity: { ...quantity, type: "number" },
});

const records = [
  { name: "Forge", amount: 250, city: "Lutetia", lines: [{ quantity: "many" }, { quantity: "3" }] },
  { name: "Mill", amount: 40, city: "Paris", lines: [{ quantity: "2" }] },
  { name: "Barn", amount: 120, city: "Lutetia" },
  { name: "Yard", city: "Somewhere" },
  { name: "Shed", city: "Nowhere" },
  ...["巴黎", "Rome", "罗马", "Oslo", "奥斯陆"].map((named) => ({ name: `In ${named}`, city: named })),
];

beforeAll(async () => {
  await publishApp(site.api, first);
  for (const data of records) {
    const made = await site.api.post(deals, { data });
    if (made.status !== 201) throw new Error(made.text);
  }
  const { body } = await site.api.get(`${path}/draft`);
  const saved = await site.api.put(`${path}/draft`, { definition: second }, body.revision as number);
  if (saved.status !== 200) throw new Error(saved.text);
});

async function pick(page: Page, label: string, title: string): Promise<void> {
  await page.getByRole("combobox", { name: label, exact: true }).click();
  await page.locator(".ant-select-dropdown:visible").getByTitle(title, { exact: true }).click();
}

it("narrower bounds, texts that become options and a column of another kind are decided by clicking", async () => {
  const visitor = await site.visit({ as: site.ada });
  const { page } = visitor;
  await page.goto("/designer/small/publish");
  await page.getByText("3 things have to be decided first.").waitFor();
  const amounts = page.getByRole("row").filter({ hasText: "Field “Amount”" });
  await amounts.getByText("2 records have a value that is not allowed any more").waitFor();
  await amounts.getByRole("button", { name: /^Show the records/ }).click();
  const listed = page.getByRole("dialog").getByRole("listitem");
  await expect
    .poll(async () => (await listed.locator(".impact-value").allTextContents()).sort())
    .toEqual(["120", "250"]);
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  const keep = "Keep them until each record is next saved";
  await pick(page, "What takes its place: Field “Amount”", keep);
  await page.getByText("2 things have to be decided first.").waitFor();
  await expect.poll(() => page.getByRole("row").filter({ hasText: "Field “Amount”" }).count()).toBe(1);
  await pick(page, "What takes its place: Field “Amount”", "Cut or round to what is allowed");

  const texts = page.getByRole("list", { name: "Texts: Field “City”" }).getByRole("listitem");
  await expect
    .poll(() => texts.allTextContents())
    .toEqual([
      expect.stringMatching(/^Lutetia 2/),
      expect.stringMatching(/^Paris 1.*Paris/),
      expect.stringMatching(/^Somewhere 1/),
      expect.stringMatching(/^Nowhere 1/),
      expect.stringMatching(/^巴黎 1.*Paris/),
    ]);
  await page.getByRole("button", { name: "Show all 9" }).click();
  await expect.poll(() => texts.count()).toBe(9);
  expect(await visitor.violations()).toEqual([]);
  // On a short screen too, the sheet is all that scrolls.
  await page.setViewportSize({ width: 1280, height: 600 });
  const slits = await page
    .locator(".publish-room *")
    .evaluateAll((all) =>
      all.filter(
        (each) =>
          each.scrollHeight > each.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(each).overflowY),
      ),
    );
  expect(slits).toEqual([]);
  await page.setViewportSize({ width: 1360, height: 860 });
  await pick(page, "“Lutetia” becomes", "Paris");
  await pick(page, "“Nowhere” becomes", "Leave it empty");
  await page.getByText("2 things have to be decided first.").waitFor();
  await pick(page, "“Somewhere” becomes", "Rome");
  await page.getByText("1 thing has to be decided first.").waitFor();
  await pick(page, "What takes its place: Column “Quantity” of Field “Lines”", "Remark");
  const publish = page.getByRole("button", { name: "Publish version 2" });
  await expect.poll(() => publish.isDisabled()).toBe(false);
  expect(await visitor.violations()).toEqual([]);
  await page.reload();
  await expect.poll(() => publish.isDisabled()).toBe(false);

  for (const dark of [false, true]) {
    const phone = await site.visit({ as: site.ada, locale: "zh-CN", width: 390, height: 844, dark });
    await phone.page.goto("/designer/small/publish");
    await phone.page.getByText("还有 3 项需要先决定如何处理。").waitFor();
    await phone.page.getByRole("combobox", { name: "“Lutetia”变为" }).waitFor();
    expect(await phone.violations()).toEqual([]);
  }

  await publish.click();
  await page.getByText("Version 2 is published").waitFor();
  const { body } = await site.api.get(deals);
  const now = body.records as { data: { name: string; lines?: object[] } }[];
  const data = new Map(now.map((record) => [record.data.name, record.data]));
  expect(data.get("Forge")).toMatchObject({
    ...{ amount: 100, city: "paris" },
    lines: [{ note: "many" }, { quantity: 3 }],
  });
  expect(data.get("Mill")).toMatchObject({ amount: 40, city: "paris", lines: [{ quantity: 2 }] });
  expect(data.get("Yard")).toMatchObject({ city: "rome" });
  expect(data.get("Shed")).toEqual({ name: "Shed" });
});
