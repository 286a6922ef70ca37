import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import writeXlsxFile from "write-excel-file/node";
import type { VisitOptions } from "../support/visit.ts";
import { csvOf, salesTables } from "../support/sales-tables.ts";
import { demoSite } from "../support/demo-site.ts";

const files = salesTables.map((table) => ({
  name: `${table.name}.csv`,
  mimeType: "text/csv",
  buffer: Buffer.from(csvOf(table)),
}));
const old = {
  name: "old.xls",
  mimeType: "application/vnd.ms-excel",
  buffer: Buffer.from("d0cf11e0a1b11ae1", "hex"),
};
const product = demoSite();

async function visitor(manner: Partial<VisitOptions> = {}) {
  const visit = await product.visit({ as: product.ada, ...manner });
  visit.page.setDefaultTimeout(60_000);
  return visit;
}

const choose = (page: Page, some: typeof files) =>
  page.locator(".drop-zone input[type=file]").setInputFiles(some);

describe("files that are dropped", () => {
  it("become a working app with its pipeline and rows, with a report of what did not fit", async () => {
    const { page } = await visitor();
    await page.goto("/designer");
    await page.getByRole("button", { name: "New app from files…" }).click();
    await choose(page, [...files, old]);
    await page.getByText(/^old\.xls: .*Save it as \.xlsx or \.csv/).waitFor();
    const deals = page.getByRole("region", { name: "Deals" });
    await deals.getByText("36 rows from deals.csv").waitFor();
    expect(await deals.getByLabel("Title of stage 1").inputValue()).toBe("Prospecting");
    await deals.getByLabel("Title of stage 2").fill("In talks");
    const account = deals.getByRole("row").filter({ has: page.getByRole("rowheader", { name: "account" }) });
    await account.getByText("Accounts by “Account”").waitFor();
    await account.getByRole("checkbox", { name: "Required: account" }).check();
    await page.getByRole("button", { name: "Make the app and bring in 45 rows" }).click();
    await page.getByText("Give the app a name").waitFor();
    await page.getByLabel("What is the app called?").fill("Small sales");
    await page.getByRole("button", { name: "Make the app and bring in 45 rows" }).click();

    await page.getByRole("heading", { name: "“Small sales” is ready" }).waitFor();
    await page.getByText("32 of 36 rows came in").waitFor();
    await page.getByText("4 rows did not fit").waitFor();
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Download the report as CSV" }).click();
    const report = await readFile(await (await download).path(), "utf8");
    expect(report.split("\r\n").filter((line) => line.includes("did not come in"))).toHaveLength(4);

    await page.getByRole("link", { name: "Open the board" }).click();
    await page.waitForURL("**/apps/small-sales/deals");
    await page.getByText("In talks").first().waitFor();
    await page.getByText("Won", { exact: true }).first().waitFor();
    const answer = await product.api.get("/apps/small-sales/forms/deals/records?search=D-1001");
    const [deal] = answer.body.records;
    expect(deal).toMatchObject({ stage: "engaging", data: { engageDate: "2017-02-14" } });
    expect(answer.body.refs[deal.data.account]).toMatchObject({ title: "Betaworks" });
  });

  it("become forms in the draft of an app, whose rows come in once it is published", async () => {
    const { page } = await visitor();
    await page.goto("/designer/opportunity-management/forms");
    await page.getByRole("button", { name: "From files…" }).click();
    const dialog = page.getByRole("dialog");
    const [, products] = salesTables;
    if (products === undefined) throw new Error("There are no products");
    const rows = [products.header, ...products.rows].map((row) =>
      row.map((value) => ({ value, type: String })),
    );
    const buffer = Buffer.from(await writeXlsxFile(rows as never).toBuffer());
    await choose(page, [{ name: "products.xlsx", mimeType: "application/octet-stream", buffer }]);
    await dialog.getByRole("region", { name: "Products" }).waitFor();
    await dialog.getByRole("button", { name: "Add 1 form to the draft" }).click();
    await dialog.getByText("1 form is in the draft").waitFor();
    await dialog.getByRole("button", { name: "Go on to publishing" }).click();
    await page.getByText("3 rows of products.xlsx wait to come in.").waitFor();
    expect(await page.getByRole("button", { name: "Bring them in" }).count()).toBe(0);
    await page.reload();
    await page.getByRole("button", { name: "Publish version 2" }).click();
    await page.getByText("Version 2 is published").waitFor();
    await page.getByRole("button", { name: "Bring them in" }).click();
    await page.getByRole("dialog").getByText("3 of 3 rows came in").waitFor();
    await page.getByRole("dialog").getByRole("button", { name: "Close" }).click();
    await page.getByText("wait to come in").waitFor({ state: "hidden" });
    const { total } = (
      await product.api.get("/apps/opportunity-management/forms/products/records?count=exact&limit=1")
    ).body;
    expect(total).toBe(3);
  });

  it("become a form where they have titles alone, whose columns are texts until somebody says what they are", async () => {
    const { page, violations } = await visitor();
    await page.goto("/designer");
    await page.getByRole("button", { name: "New app from files…" }).click();
    const buffer = Buffer.from("Guest,Nights,Paid by\r\n");
    await choose(page, [{ name: "stays.csv", mimeType: "text/csv", buffer }]);
    const table = page.getByRole("region", { name: "Stays" });
    await table.getByText("There are no rows, only titles.").waitFor();
    const kindOf = (title: string) => table.getByLabel(`What it is: ${title}`);
    const choice = page.locator(".ant-select-dropdown:visible .ant-select-item-option");
    await kindOf("Nights").click();
    expect(await choice.filter({ hasText: /^Stage of the pipeline$/ }).count()).toBe(0);
    await choice.filter({ hasText: /^Whole number$/ }).click();
    await kindOf("Paid by").click();
    await choice.filter({ hasText: /^One of several$/ }).click();
    await table.getByText("Name its options in the designer.").waitFor();
    expect(await violations()).toEqual([]);
    await page.getByLabel("What is the app called?").fill("Stays");
    await page.getByRole("button", { name: "Make the app", exact: true }).click();
    await page.getByRole("heading", { name: "“Stays” is ready" }).waitFor();
    const { definition } = (await product.api.get("/apps/stays")).body;
    expect(definition.forms[0].schema.properties).toMatchObject({
      guest: { type: "string", title: "Guest" },
      nights: { type: "integer", title: "Nights" },
      paidBy: { oneOf: [{ const: "option1" }, { const: "option2" }] },
    });
  });

  it("become a form that refers to one of the app, with a report of the values that find nothing there", async () => {
    const { page } = await visitor();
    const found = await product.api.get("/apps/opportunity-management/forms/account/records?limit=1");
    const [account] = found.body.records;
    const lines = [
      ["Order", "Account", "Paid"],
      ["A-1", account.title, "12"],
      ["A-2", "Nobody Ltd", "7"],
      ["A-3", account.title, "9"],
    ];
    const buffer = Buffer.from(lines.map((line) => line.join(",")).join("\r\n"));
    await page.goto("/designer/opportunity-management/forms");
    await page.getByRole("button", { name: "From files…" }).click();
    const dialog = page.getByRole("dialog");
    await choose(page, [{ name: "orders.csv", mimeType: "text/csv", buffer }]);
    await dialog.getByRole("region", { name: "Orders" }).waitFor();
    const row = dialog.getByRole("row").filter({ has: page.getByRole("rowheader", { name: "Account" }) });
    await row.getByLabel("What it is: Account").click();
    await page
      .locator(".ant-select-dropdown:visible .ant-select-item-option", { hasText: /^Reference$/ })
      .click();
    await row.getByText("Account by its title").waitFor();
    await dialog.getByRole("button", { name: "Add 1 form to the draft" }).click();
    await dialog.getByRole("button", { name: "Go on to publishing" }).click();
    await page.getByRole("button", { name: /^Publish version/ }).click();
    await page.getByText(/^Version \d is published/).waitFor();
    await page.getByRole("button", { name: "Bring them in" }).click();
    await page.getByRole("dialog").getByText("3 of 3 rows came in").waitFor();
    await page.getByRole("dialog").getByText("Account: Nothing is called “Nobody Ltd”.").waitFor();
    const { records } = (
      await product.api.get("/apps/opportunity-management/forms/orders/records?sort=order")
    ).body as { records: { data: { account?: string } }[] };
    expect(records.map(({ data }) => data.account)).toEqual([account.id, undefined, account.id]);
  });

  it.each<readonly [string, Partial<VisitOptions>]>([
    ["in English by day", {}],
    ["in Chinese by night, on a phone", { locale: "zh-CN", dark: true, width: 390, height: 844 }],
  ])("are shown without violations and fit the screen %s", async (_, manner) => {
    const { page, violations } = await visitor(manner);
    await page.goto("/designer");
    await page.getByRole("button", { name: /New app from files…|从文件新建应用…/ }).click();
    await choose(page, [...files, old]);
    await page.locator(".drop-stages").waitFor();
    const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect({ found: await violations(), tooWide }).toEqual({ found: [], tooWide: 0 });
  });
});
