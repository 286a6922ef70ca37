import { beforeAll, describe, expect, it } from "vitest";
import type { VisitOptions } from "../support/visit.ts";
import { demoSite } from "../support/demo-site.ts";
import type { Colleague } from "../support/start-product-with-demo.ts";
import { createTestClient } from "../support/test-client.ts";

const product = demoSite();
let rep: Colleague;

beforeAll(async () => {
  rep = await product.addColleague("Rita", ["rep"]);
});

describe("the page of API tokens", () => {
  it("makes a token from the account menu, shows it once, and ends it", async () => {
    const { page } = await product.visit({ as: rep });
    await page.goto("/");
    await page.getByRole("button", { name: "Account: Rita" }).click();
    await page.getByRole("menuitem", { name: "API tokens" }).click();
    await page.getByText("You have no tokens.").waitFor();

    await page.getByRole("button", { name: "New token" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "Create" }).click();
    await dialog.getByText("Give it a name, by which you will know it again.").waitFor();
    await dialog.getByLabel("What is it for?").fill("Nightly report");
    expect(await dialog.getByRole("radio").count()).toBe(2);
    await dialog.getByRole("radio", { name: /^Read and write/ }).check();
    await dialog.getByRole("button", { name: "Create" }).click();

    const secret = await page.getByRole("dialog").getByLabel("API tokens").inputValue();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Copy" }).click();
    await page.getByRole("button", { name: "I have it" }).click();
    const program = createTestClient(product.address, secret);
    expect((await program.get("/session")).body.user.name).toBe("Rita");

    await page.reload();
    const row = page.getByRole("listitem").filter({ hasText: "Nightly report" });
    await row.getByText(secret.slice(-4), { exact: true }).waitFor();
    expect(await page.content()).not.toContain(secret);
    await row.getByRole("button", { name: "Revoke Nightly report" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Revoke", exact: true }).click();
    await page.getByText("You have no tokens.").waitFor();
    expect((await program.get("/session")).status).toBe(401);
  });

  it.each<readonly [string, Partial<VisitOptions>]>([
    ["in English", {}],
    ["in Chinese in the dark, on a phone", { locale: "zh-CN", dark: true, width: 390, height: 844 }],
  ])("has no violations and fits the screen %s", async (name, manner) => {
    const used = await product.api.post("/tokens", { name: `Warehouse ${name}`, scope: "admin", days: 30 });
    await createTestClient(product.address, used.body.secret as string).get("/session");
    const visitor = await product.visit({ as: product.ada, ...manner });
    const { page } = visitor;
    const chinese = manner.locale === "zh-CN";
    const calm = async (sight: string) => {
      const found = await visitor.violations();
      const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect({ sight, found, tooWide }).toEqual({ sight, found: [], tooWide: 0 });
    };
    await page.goto("/tokens");
    await page.getByText(`Warehouse ${name}`).waitFor();
    await calm("the list");
    await page.getByRole("button", { name: chinese ? "新建令牌" : "New token" }).click();
    await page.getByRole("dialog").getByRole("radio").nth(2).check();
    await calm("a new token");
    await page.getByLabel(chinese ? "用途" : "What is it for?").fill("CI");
    await page.getByRole("button", { name: chinese ? /^新\s?建$/ : "Create" }).click();
    await page.getByRole("button", { name: chinese ? "已保存好" : "I have it" }).waitFor();
    await calm("its secret");
  });
});
