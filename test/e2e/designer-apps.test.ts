import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { demoSite } from "../support/demo-site.ts";

const product = demoSite();

it("an app is exported, comes in under another name and works, and is removed again once its title is typed", async () => {
  const visitor = await product.visit({ as: product.ada });
  const { page } = visitor;
  await page.goto("/designer");
  await page.getByRole("link", { name: /^Opportunity management/ }).waitFor();
  await page.getByRole("button", { name: "More with “Opportunity management”" }).click();
  const exported = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: "Version 1 as a zip" }).click();
  const zip = await (await exported).path();

  await page.getByRole("button", { name: /Import an app/ }).click();
  const dialog = page.getByRole("dialog");
  await dialog
    .locator("input[type=file]")
    .first()
    .setInputFiles({
      name: "opportunity-management.zip",
      mimeType: "application/zip",
      buffer: await readFile(zip),
    });
  await dialog.getByRole("textbox", { name: "What is it called?" }).fill("Key accounts");
  await dialog.getByText(/technical name here is “opportunity-management2”/).waitFor();
  expect(await visitor.violations()).toEqual([]);
  await dialog.getByRole("button", { name: "Create" }).click();
  await page.getByText("Draft · saved").waitFor();
  expect((await product.api.get("/apps/opportunity-management2")).body).toMatchObject({ version: 1 });

  await page.goto("/designer");
  await page.getByRole("button", { name: "More with “Key accounts”" }).click();
  await page.getByRole("menuitem", { name: /Remove/ }).click();
  const sure = page.getByRole("dialog");
  await sure.getByRole("textbox").fill("Key account");
  expect(await sure.getByRole("button", { name: "Remove the app" }).isDisabled()).toBe(true);
  await sure.getByRole("textbox").fill("Key accounts");
  await sure.getByRole("button", { name: "Remove the app" }).click();
  await page.getByText("“Key accounts” was removed.").waitFor();
  await page.getByRole("link", { name: /^Key accounts/ }).waitFor({ state: "detached" });
  expect((await product.api.get("/apps/opportunity-management2")).status).toBe(404);
  expect(await visitor.violations()).toEqual([]);
  await page.getByRole("link", { name: "Pipewright" }).click();
  await page.getByRole("heading", { name: "Opportunity", level: 1 }).waitFor();
});

it("the apps to choose from fit the narrowest phone", async () => {
  const { page, violations } = await product.visit({ as: product.ada, width: 280, height: 640 });
  await page.goto("/designer");
  await page.getByRole("link", { name: /^Opportunity management/ }).waitFor();
  const list = await page
    .locator(".choose-list")
    .evaluate((each) => [each.scrollWidth - each.clientWidth, document.documentElement.scrollWidth]);
  expect(list).toEqual([0, 280]);
  expect(await violations()).toEqual([]);
});

it("a draft goes back to what is published, and forth again by undo", async () => {
  const { page } = await product.visit({ as: product.ada });
  const at = "/apps/opportunity-management/draft";
  const { body } = await product.api.get(at);
  const definition = { ...(body.definition as object), title: "Called otherwise" };
  await product.api.put(at, { definition }, body.revision as number);
  const title = async () => ((await product.api.get(at)).body.definition as { title: unknown }).title;
  await page.goto("/designer/opportunity-management/versions");
  await page.getByRole("button", { name: "Discard the draft" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Discard the draft" }).click();
  await page.getByText("The draft is as version 1 again.").waitFor();
  await expect.poll(title).toMatchObject({ en: "Opportunity management" });
  await page.reload();
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect.poll(title).toBe("Called otherwise");
});

it("an app that is called as another one is warned of, and told apart by its technical name", async () => {
  const { page } = await product.visit({ as: product.ada });
  await page.goto("/designer");
  await page.getByRole("button", { name: /New app$/ }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox").fill("Opportunity management");
  await dialog.getByText("Another app is called that already.").waitFor();
  await dialog.getByRole("button", { name: "Create" }).click();
  await page.getByText("Draft · saved").waitFor();
  await page.goto("/designer");
  await page.getByText("opportunity-management2", { exact: true }).waitFor();
  expect(await page.locator(".choose-card .twin-name").allInnerTexts()).toEqual(
    expect.arrayContaining(["opportunity-management", "opportunity-management2"]),
  );
});
