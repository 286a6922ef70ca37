import { beforeAll, describe, expect, it } from "vitest";
import { publishApp } from "../support/publish-app.ts";
import { smallApp } from "../support/small-app.ts";
import { demoSite } from "../support/demo-site.ts";
import { goOn } from "./steps/go-on.ts";
import { choose, fieldOf, typeInto } from "./steps/fill-field.ts";

const product = demoSite();
const deals = "/apps/small/forms/deal/records";
const money = { type: "number", format: "money" } as const;
const currency = { type: "string", oneOf: ["JPY", "KWD"].map((code) => ({ const: code, title: code })) };
let deal = "";

beforeAll(async () => {
  const properties = {
    name: { type: "string", title: "Name" },
    fee: { ...money, title: "Fee", "x-currency": "JPY" },
    currency: { ...currency, title: "Currency" },
    price: { ...money, title: "Price", "x-currencyField": "currency" },
    rows: {
      type: "array",
      format: "table",
      title: "Rows",
      items: {
        type: "object",
        properties: {
          unit: { ...currency, title: "Unit" },
          sum: { ...money, title: "Sum", "x-currencyField": "unit" },
          share: { ...money, title: "Share", "x-currencyField": "currency" },
        },
      },
    },
  };
  const pipelines = [
    {
      name: "sales",
      title: "Sales",
      initial: ["open"],
      stages: [
        { name: "open", title: "Open", kind: "open" },
        { name: "won", title: "Won", kind: "won" },
      ],
      transitions: [{ name: "win", title: "Win", from: ["open"], to: "won" }],
    },
  ];
  const views = [
    { name: "board", title: "Board", kind: "board", pipeline: "sales", card: ["fee"] },
    { name: "all", title: "All", kind: "list", columns: ["name", "fee", "price"] },
  ];
  const form = { schema: { type: "object", properties }, pipelines, views };
  await publishApp(product.api, smallApp(form as unknown as Parameters<typeof smallApp>[0]));
  const rows = [{ unit: "JPY", sum: 1300, share: 5 }, { sum: 7.5 }];
  const data = { name: "Kyoto", fee: 1300, currency: "JPY", price: 13, rows };
  const made = await product.api.post(deals, { data });
  if (made.status !== 201) throw new Error(made.text);
  deal = made.body.id as string;
});

describe("money in a currency without hundredths", () => {
  it("has no decimals on the board, in lists and where it is filled in, and half a yen is refused unrounded", async () => {
    const { page } = await product.visit({ as: product.ada, width: 1440, height: 900 });
    await page.goto("/apps/small/deal?view=board");
    const yen = page.locator(".money");
    await expect.poll(() => yen.allTextContents()).toEqual(["¥1,300", "¥1,300"]);
    await goOn(page, "/apps/small/deal?view=all");
    const row = page.getByRole("row").filter({ hasText: "Kyoto" });
    await row.getByText("¥1,300", { exact: true }).waitFor();
    await row.getByText("¥13", { exact: true }).waitFor();

    await goOn(page, `/apps/small/deal/${deal}`);
    const shown = (name: string) => fieldOf(page, name).locator("input").first().inputValue();
    await expect.poll(() => shown("fee")).toBe("1,300");
    expect(await shown("price")).toBe("13");
    const cell = (label: string) => page.getByLabel(label, { exact: true });
    expect(await cell("Sum 1").inputValue()).toBe("1,300");
    expect(await cell("Sum 2").inputValue()).toBe("7.50");
    expect(await cell("Share 1").inputValue()).toBe("5");
    await typeInto(page, "fee", "13.5");
    expect(await shown("fee")).toBe("13.5");
    await fieldOf(page, "fee")
      .getByText(/whole number/i)
      .waitFor();
    await cell("Sum 1").fill("0.5");
    await cell("Sum 1").press("Tab");
    await page
      .getByText(/decimal/i)
      .first()
      .waitFor();
    expect(await cell("Sum 1").inputValue()).toBe("0.5");
  });

  it("has them again once another currency is chosen", async () => {
    const { page } = await product.visit({ as: product.ada, width: 1440, height: 900 });
    await page.goto(`/apps/small/deal/${deal}`);
    const price = fieldOf(page, "price").locator("input");
    await expect.poll(() => price.inputValue()).toBe("13");
    await choose(page.locator("body"), "currency", "KWD");
    await expect.poll(() => price.inputValue()).toBe("13.00");
  });
});
