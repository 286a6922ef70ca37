import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { AppDocument } from "../../runtime/core/definition/generated/definition.ts";
import { toFolder } from "../../runtime/core/definition/to-folder.ts";
import { packFolder } from "../../runtime/packages/pack-folder.ts";
import type { VisitOptions } from "../support/visit.ts";
import { demoSite } from "../support/demo-site.ts";
import { goOn } from "./steps/go-on.ts";

const app = "/apps/opportunity-management";
const designer = "/designer/opportunity-management";
const product = demoSite();

async function visitor(manner: Partial<VisitOptions> = {}) {
  const visit = await product.visit({ as: product.ada, ...manner });
  visit.page.setDefaultTimeout(60_000);
  return visit;
}

async function draft(): Promise<AppDocument> {
  return (await product.api.get(`${app}/draft`)).body.definition as AppDocument;
}

const formOf = ({ forms }: AppDocument, wanted: string) => forms.find(({ name }) => name === wanted);

/** Goes on until the heading of the room before is gone. */
async function goToRoom(page: Page, room: string): Promise<void> {
  const before = await page.locator("#content h1, #content h2").first().elementHandle();
  await goOn(page, `${designer}/${room}`);
  await before?.waitForElementState("hidden");
}

const formRooms = ["forms", "pipelines/opportunity/sales", "scores/opportunity/sales", "views"].concat(
  "access",
  "tests",
);

const withSales = (app: AppDocument, part: object): unknown => ({
  ...app,
  forms: app.forms.map((form) =>
    form.name === "opportunity"
      ? { ...form, pipelines: form.pipelines?.map((pipeline) => ({ ...pipeline, ...part })) }
      : form,
  ),
});

/** Puts the cursor at the end of the line that holds `text`, and selects from `text` to there. */
async function selectText(page: Page, text: string): Promise<void> {
  const line = page.locator(".cm-line", { hasText: text }).first();
  await line.scrollIntoViewIfNeeded();
  await line.click();
  await page.keyboard.press("Home");
  await page.keyboard.press("Shift+End");
}

describe("the JSON room", () => {
  it("takes what is typed into the draft, shows it in the other rooms, and follows undo", async () => {
    const { page } = await visitor();
    await page.goto(`${designer}/json?at=forms/account/title/en`);
    const editor = page.getByRole("textbox", { name: "forms/account.json" });
    await editor.waitFor();
    await selectText(page, '"en": "Account"');
    await page.keyboard.insertText('"en": "Customer"');
    await page.getByText("In the draft").waitFor();
    await page.getByRole("link", { name: "Show in “Forms”" }).click();
    const forms = page.getByRole("navigation", { name: "Forms" });
    await forms.getByRole("link", { name: "Customer", exact: true }).waitFor();
    await page.getByRole("button", { name: "Undo" }).click();
    await forms.getByRole("link", { name: "Account", exact: true }).waitFor();
    // The tab leads to what is chosen on the visual side.
    await page.getByRole("link", { name: "JSON" }).click();
    await page.getByRole("heading", { name: "forms/account.json" }).waitFor();
    await page.locator(".cm-line", { hasText: '"en": "Account"' }).first().waitFor();
    expect(page.url()).toContain("at=forms/account");
  });

  it("marks what is wrong in a template while it is written, and no longer once that is mended", async () => {
    const { body: read } = await product.api.get(`${app}/draft`);
    const { definition, revision } = read as { definition: AppDocument; revision: number };
    const body = "Dear {{nobody}},\n{{#each contact}}yours{{/each}}";
    const letter = { name: "letter", title: "Letter", form: "opportunity", kind: "print" as const, body };
    const documents = [letter];
    const saved = await product.api.put(
      `${app}/draft`,
      { definition: { ...definition, documents } },
      revision,
    );
    expect(saved.status, saved.text).toBe(200);
    const { page } = await visitor();
    await page.goto(`${designer}/json?at=documents/letter`);
    await page.getByRole("button", { name: "2 problems" }).waitFor();
    await selectText(page, "Dear {{nobody}}");
    await page.keyboard.insertText("Dear {{contact.name}},");
    await page.getByRole("button", { name: "1 problem" }).click();
    const problem = page.getByRole("tooltip").getByRole("link");
    await expect.poll(() => problem.textContent()).toMatch(/contact/);
    await page.keyboard.press("Escape");
    const undo = page.getByRole("button", { name: "Undo" });
    await undo.click();
    await page.getByRole("button", { name: "2 problems" }).waitFor();
  });

  it("keeps what is no JSON out of the draft and never loses it, and takes it once it is mended", async () => {
    const { page } = await visitor();
    await page.goto(`${designer}/json?at=forms/contact`);
    await page.locator(".cm-content").waitFor();
    await selectText(page, '"en": "Contact"');
    await page.keyboard.insertText('"en": "Person');
    await page.getByText(/^Line \d+: This text is not written well/).waitFor();
    await page.getByText("Not in the draft yet").waitFor();
    await page.getByRole("link", { name: "Forms", exact: true }).click();
    await page.getByRole("navigation", { name: "Forms" }).getByRole("link", { name: "Contact" }).waitFor();
    expect(formOf(await draft(), "contact")?.title).toMatchObject({ en: "Contact" });

    await page.goto(`${designer}/json?at=forms/contact`);
    await page.reload();
    await page.getByRole("img", { name: "What is typed here is not in the draft yet" }).waitFor();
    await page.locator(".cm-line", { hasText: '"en": "Person' }).first().click();
    await page.keyboard.press("End");
    await page.keyboard.type('"');
    await page.getByText("In the draft").waitFor();
    await expect
      .poll(async () => formOf(await draft(), "contact")?.title, { timeout: 20_000 })
      .toMatchObject({ en: "Person" });
  });

  it("offers what the language has at the cursor, and marks what it has not", async () => {
    const { page } = await visitor();
    await page.goto(`${designer}/json?at=forms/account/schema/properties/website/format`);
    await page.locator(".cm-content").waitFor();
    await selectText(page, '"format": "url"');
    await page.keyboard.type('"format": "mon');
    await page.locator(".cm-tooltip-autocomplete li", { hasText: '"money"' }).waitFor();
    await page.keyboard.press("Escape");
    // What was typed slowly is several steps.
    const asItWas = page.locator(".cm-line", { hasText: /^\s*"format": "url",$/ });
    for (let step = 0; step < 20 && (await asItWas.count()) === 0; step += 1)
      await page.keyboard.press("ControlOrMeta+z");
    expect(await asItWas.count()).toBe(1);
    await page.keyboard.press("End");
    await page.keyboard.press("Escape");
    await page.keyboard.type(' "x-');
    await page.locator(".cm-tooltip-autocomplete li", { hasText: '"x-unique"' }).click();
    await page.locator(".cm-tooltip-autocomplete li", { hasText: /^true$/ }).click();
    await page.getByText("In the draft").waitFor();
    await expect
      .poll(async () => formOf(await draft(), "account")?.schema.properties["website"], { timeout: 20_000 })
      .toMatchObject({
        format: "url",
        "x-unique": true,
      });
  });

  const others = ["try", "json", "versions", "settings", "publish"];
  it.each<readonly [string, (app: AppDocument) => unknown, readonly string[], readonly string[]]>([
    [
      "a form that is null",
      ({ forms, ...rest }) => ({ ...rest, forms: [null, ...forms] }),
      formRooms,
      [...formRooms, ...others],
    ],
    ["no forms", ({ forms: _, ...rest }) => rest, formRooms.slice(0, 1), formRooms.slice(0, 1)],
    ["a title that is a number", (whole) => ({ ...whole, title: 7 }), [], ["settings"]],
    [
      "stages that are a text",
      (whole) => withSales(whole, { stages: "x" }),
      ["pipelines/opportunity/sales"],
      ["pipelines/opportunity/sales", "publish"],
    ],
    [
      "a scorecard of nothing",
      (whole) => withSales(whole, { scorecard: { criteria: [null] } }),
      ["scores/opportunity/sales"],
      ["scores/opportunity/sales", "forms/opportunity"],
    ],
  ])(
    "says what is wrong in a draft with %s, in its rooms, and where it is mended",
    async (_, broken, rooms, visited) => {
      const { body } = await product.api.get(`${app}/draft`);
      const { definition, revision } = body as { definition: AppDocument; revision: number };
      const put = (value: unknown, before: number) =>
        product.api.put(`${app}/draft`, { definition: value }, before);
      expect((await put(broken(definition), revision)).status).toBe(200);
      const { page, catches } = await visitor();
      if (rooms.length > 0) catches();
      const [first = "", ...further] = visited;
      await page.goto(`${designer}/${first}`);
      for (const room of visited) {
        if (room !== first) await goToRoom(page, room);
        await page.getByRole("button", { name: /^\d+ problems?$/ }).waitFor();
        await page.locator("#content h1, #content h2").first().waitFor();
        expect(await page.getByText("This could not be loaded").count(), room).toBe(0);
        const unshown = page.getByText("This room cannot show the draft");
        if (rooms.includes(room)) await unshown.waitFor();
        else expect(await unshown.count(), room).toBe(0);
      }
      if (rooms[0] !== undefined) {
        if (further.length > 0) await goToRoom(page, rooms[0]);
        await page.getByRole("link", { name: "Open the app’s files" }).click();
        await page.getByRole("heading", { name: "The app as JSON" }).waitFor();
      }
      expect((await put(definition, revision + 1)).status).toBe(200);
    },
  );

  it("calls a file of nothing by its number, and takes it away", async () => {
    const { body } = await product.api.get(`${app}/draft`);
    const { definition, revision } = body as { definition: AppDocument; revision: number };
    const forms = [...definition.forms, null];
    await product.api.put(`${app}/draft`, { definition: { ...definition, forms } }, revision);
    const { page } = await visitor();
    await page.goto(`${designer}/json`);
    const name = `No. ${String(forms.length)}, without a name`;
    await page.getByRole("link", { name }).click();
    await page.getByRole("heading", { name: `forms/${name}` }).waitFor();
    await page.getByRole("button", { name: "Remove this file" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Remove this file" }).click();
    await expect.poll(async () => (await draft()).forms.length).toBe(definition.forms.length);
  });

  it("says why a folder cannot be imported, shows what one would change, and replaces the draft by it", async () => {
    const { page, expects } = await visitor();
    expects("400 POST /api/packages/read");
    await page.goto(`${designer}/json`);
    await page.getByRole("button", { name: "Import…" }).click();
    const dialog = page.getByRole("dialog");
    const choose = dialog.locator("input[type=file]").first();
    await choose.setInputFiles({
      name: "broken.zip",
      mimeType: "application/zip",
      buffer: Buffer.from("PK"),
    });
    await dialog.getByText("It cannot be imported").waitFor();
    const changed = { ...(await draft()), description: "From a folder" };
    const buffer = Buffer.from(packFolder(toFolder({ ...changed, name: "elsewhere" })));
    await choose.setInputFiles({ name: "app.zip", mimeType: "application/zip", buffer });
    await dialog.getByText("It is called “elsewhere” there").waitFor();
    await dialog
      .getByText(/description/i)
      .first()
      .waitFor();
    await dialog.getByRole("button", { name: "Replace the draft" }).click();
    await page.locator(".cm-line", { hasText: "From a folder" }).waitFor();
    await expect.poll(async () => (await draft()).description, { timeout: 20_000 }).toBe("From a folder");
    await page.getByRole("button", { name: "Undo" }).click();
    await page.locator(".cm-line", { hasText: "From a folder" }).waitFor({ state: "hidden" });
  });

  it.each<readonly [string, Partial<VisitOptions>]>([
    ["in English by day", {}],
    ["in Chinese by night, on a phone", { locale: "zh-CN", dark: true, width: 390, height: 844 }],
  ])("has no violations and fits the screen %s", async (_, manner) => {
    const { page, violations } = await visitor(manner);
    await page.goto(`${designer}/json?at=forms/ticket/schema`);
    await page.locator(".cm-content").waitFor();
    await page.locator(".cm-line").nth(3).click();
    await page.keyboard.press("End");
    await page.keyboard.type(" ,");
    await page.locator(".json-waiting").waitFor();
    await page.locator(".cm-lintRange-error").waitFor();
    const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect({ found: await violations(), tooWide }).toEqual({ found: [], tooWide: 0 });
    await page.getByRole("button", { name: /Import…|导入…/ }).click();
    await page
      .getByRole("dialog")
      .getByRole("button", { name: /^Choose a folder$|^选择文件夹$/ })
      .waitFor();
    expect(await violations()).toEqual([]);
  });
});
