import { beforeAll, describe, expect, it } from "vitest";
import type { AppDocument } from "../../runtime/core/definition/generated/definition.ts";
import type { Visitor, VisitOptions } from "../support/visit.ts";
import { demoSite } from "../support/demo-site.ts";
import type { Colleague } from "../support/start-product-with-demo.ts";
import { fieldOf, typeInto } from "./steps/fill-field.ts";
import { recordNamed } from "./steps/record-named.ts";

const app = "/apps/opportunity-management";
const designer = "/designer/opportunity-management";
const title = "堆场可视化";
const product = demoSite();
let rep: Colleague;

beforeAll(async () => {
  rep = await product.addColleague("Rui", ["rep"]);
});

/** Takes an option in use away and gives a field another title, in the draft. */
async function changeDraft(): Promise<void> {
  const { body } = await product.api.get(`${app}/draft`);
  const definition = body.definition as AppDocument;
  const { source, amount } = definition.forms[0]?.schema.properties ?? {};
  if (source?.oneOf === undefined || amount === undefined) throw new Error("The template has other fields");
  source.oneOf = source.oneOf.filter((option) => option.const !== "social-media");
  for (const { data } of definition.demo?.["opportunity"] ?? []) {
    if (data["source"] === "social-media") delete data["source"];
  }
  amount.title = { en: "Deal value", "zh-CN": "成交金额" };
  const saved = await product.api.put(`${app}/draft`, { definition }, body.revision as number);
  expect(saved.status, saved.text.slice(0, 300)).toBe(200);
}

/** The same by clicking, and more: a new field that is wanted from the third stage on, a stage between, another weight. */
async function changeByHand({ page, violations }: Visitor): Promise<void> {
  const properties = page.getByRole("complementary", { name: "Properties" });
  const title = properties.getByRole("textbox", { name: "Title", exact: true });
  const at = `${designer}/forms/opportunity?at=forms/opportunity/schema/properties`;
  await page.goto(`${at}/amount`);
  await title.fill("Deal value");
  await page.getByRole("button", { name: "Text", exact: true }).click();
  await title.fill("Decision maker");
  await page.getByRole("button", { name: "Field “Decision maker”" }).waitFor();
  await page.getByText("Draft · saved").waitFor();
  await page.goto(`${at}/source`);
  await properties.getByRole("button", { name: "Remove: Social media" }).click();
  const removing = page.getByRole("dialog", { name: "Remove option “Social media”" });
  await removing.getByText(/Demo records: [1-9]/).waitFor();
  expect(await violations()).toEqual([]);
  await removing.getByRole("combobox", { name: "What takes its place there" }).click();
  await page.locator(".ant-select-dropdown:visible").getByTitle("Referral", { exact: true }).click();
  await removing.getByRole("button", { name: "Remove the option" }).click();
  await removing.waitFor({ state: "hidden" });

  await page.getByRole("link", { name: "Pipelines", exact: true }).click();
  await page.getByText("Move to negotiation", { exact: true }).click();
  await page.locator(".pipeline-graph").getByRole("button", { name: "Insert a stage here" }).click();
  await title.fill("Legal check");
  await page.getByText("Fields", { exact: true }).click();
  await page.getByRole("button", { name: /^Decision maker.* in Sales strategy: –$/ }).press("Enter");
  await page.keyboard.press("Shift+Enter");

  await page.getByRole("link", { name: "Scoring", exact: true }).click();
  await page.getByRole("spinbutton", { name: "Weight of “Competition”" }).fill("40");
  await page.getByRole("button", { name: "Balance to 100" }).click();
  await page.getByText("The weights add up to 100.").waitFor();
  await page.getByRole("button", { name: "No problems" }).waitFor();

  // Tests of what has changed on purpose fail until somebody says so.
  await page.getByRole("link", { name: /^Tests/ }).click();
  const failing = page.getByRole("list", { name: "Tests" }).getByRole("link", { name: /^fails/ });
  await failing.first().waitFor();
  // They run again a moment after each change: the last one's results are those that stay.
  let failed = 0;
  const isCalm = async () => {
    const before = failed;
    failed = await failing.count();
    return failed > 0 && failed === before;
  };
  await expect.poll(isCalm, { interval: 1_000, timeout: 30_000 }).toBe(true);
  await page.getByRole("button", { name: "Accept new results…" }).click();
  const accepting = page.getByRole("dialog", { name: "Accept what comes of the tests now" });
  const plain = accepting.getByRole("group", { name: "Only score, grade or what is shown" });
  await plain.getByRole("row").filter({ hasText: "Score" }).first().waitFor();
  expect(await violations()).toEqual([]);
  const some = await plain.getByRole("listitem").count();
  expect(some).toBeGreaterThan(0);
  await accepting.getByRole("button", { name: `Accept for ${String(some)} test` }).waitFor();
  const other = accepting.getByRole("group", { name: "A move or the record’s validity" });
  for (const box of await other.getByRole("listitem").getByRole("checkbox").all()) await box.check();
  await accepting.getByRole("button", { name: /^Accept for/ }).click();
  await accepting.waitFor({ state: "hidden" });
  await expect.poll(() => failing.count()).toBe(0);
  // It was one step.
  await page.keyboard.press("Control+z");
  await expect.poll(() => failing.count()).toBe(failed);
  await page.keyboard.press("Control+Shift+z");
  await expect.poll(() => failing.count()).toBe(0);
  await page.getByText("Draft · saved").waitFor();
}

async function fromSocialMedia(): Promise<number> {
  const filter = encodeURIComponent(JSON.stringify({ properties: { source: { const: "social-media" } } }));
  const { body } = await product.api.get(
    `${app}/forms/opportunity/records?count=exact&limit=1&filter=${filter}`,
  );
  return body.total as number;
}

describe("publishing", () => {
  it.each<readonly [string, Partial<VisitOptions>]>([
    ["in English", {}],
    ["in Chinese, in the dark, on a phone", { locale: "zh-CN", dark: true, width: 390 }],
  ])("has no violations and fits the screen %s", async (_, manner) => {
    await changeDraft();
    const visitor = await product.visit({ as: product.ada, ...manner });
    const { page } = visitor;
    page.setDefaultTimeout(60_000);
    const calm = async (sight: string) => {
      const found = await visitor.violations();
      const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      const cut = await page.evaluate(() =>
        [...document.querySelectorAll(".publish-part ul")]
          .filter((list) => list.scrollHeight > list.clientHeight + 1)
          .map((list) => list.className),
      );
      expect({ sight, found, tooWide, cut }).toEqual({ sight, found: [], tooWide: 0, cut: [] });
    };
    await page.goto(`${designer}/publish`);
    await page.locator(".impact-table").waitFor();
    await calm("what publishing would do");
    // Said once of all forms, and each form leads to its rights.
    const folded = page.locator(".finding-list details");
    expect(await folded.count()).toBe(1);
    await folded.locator("summary").click();
    const forms = folded.getByRole("link", { name: /销售代表|Sales rep/ });
    await forms.first().waitFor();
    expect(await forms.count()).toBe(4);
    expect(await forms.first().getAttribute("href")).toContain("/access/opportunity");
    await calm("findings that say the same");
    // It is not said to fit together while there is something to look at, here or in the bar.
    expect(await page.getByText(/fits together|对得上/).count()).toBe(0);
    await page
      .locator(".check-warn", { hasText: /No problems; 1 thing to look at|没有问题；有 1 处/ })
      .waitFor();
    const bar = page.getByRole("button", {
      name: /^(No problems; 1 thing to look at|没有问题；有 1 处值得留意)$/,
    });
    await bar.click();
    const told = page.getByRole("tooltip");
    await told.locator("summary").click();
    await told
      .getByRole("link", { name: /销售代表|Sales rep/ })
      .first()
      .waitFor();
    await calm("what is odd, in the bar");
    expect(await page.getByText(/fits together|对得上/).count()).toBe(0);
    await bar.click();
    await told.waitFor({ state: "hidden" });
    await page.goto(`${designer}/versions`);
    await page.locator(".change-list").first().waitFor();
    await calm("the versions");
  });

  it("tells the true impact of what was changed by clicking, takes a decision, and lets an open page go on with what is typed in it", async () => {
    const { body: draft } = await product.api.get(`${app}/draft`);
    expect((await product.api.delete(`${app}/draft`, draft.revision as number)).status).toBe(204);
    const count = await fromSocialMedia();
    expect(count).toBeGreaterThan(0);
    const { id } = await recordNamed(product.api, "opportunity", title);
    const open = await product.visit({ as: rep, height: 1100 });
    open.page.setDefaultTimeout(60_000);
    await open.page.goto(`${app}/opportunity/${id}`);
    await typeInto(open.page, "needDescription", "Half a sentence about");

    const visitor = await product.visit({ as: product.ada });
    const { page } = visitor;
    page.setDefaultTimeout(60_000);
    await changeByHand(visitor);
    await page.getByRole("button", { name: "Publish…" }).click();
    await page.getByText("Field “Deal value”: title changed from “Amount” to “Deal value”").waitFor();
    const row = page.getByRole("row").filter({ hasText: "Option “Social media”" });
    await row.getByText(`${String(count)} records have it`).waitFor();
    // What was chosen when it was removed is suggested.
    await row.getByText("Referral", { exact: true }).waitFor();
    const publish = page.getByRole("button", { name: "Publish version 2" });
    await row.getByRole("button", { name: /^Show the records/ }).click();
    const listed = page.getByRole("dialog").getByRole("listitem");
    await listed.first().waitFor();
    await expect.poll(async () => (await listed.all()).length).toBe(count);
    await page.keyboard.press("Escape");
    await row.getByRole("combobox").click();
    await page.getByTitle("Website", { exact: true }).click();
    const note = page.getByLabel("Note for the history");
    await note.fill("Fewer sources");
    await page.goBack();
    await note.waitFor({ state: "hidden" });
    await page.goForward();
    await note.waitFor();
    expect(await note.inputValue()).toBe("Fewer sources");
    await row.getByText("Website", { exact: true }).waitFor();
    await publish.click();
    await page.getByText("Version 2 is published").waitFor();
    expect(await fromSocialMedia()).toBe(0);
    expect(await page.getByText(/taken in/).count()).toBe(0);
    // What was done before can be undone after publishing too, to the last step and forth again.
    const fields = async (of: string) => {
      const { definition } = (await product.api.get(`${app}/${of}`)).body as { definition: AppDocument };
      const form = definition.forms.find(({ name }) => name === "opportunity");
      return Object.entries(form?.schema.properties ?? {}).map(([name, { title: called }]) => ({
        name,
        called,
      }));
    };
    for (const [way, version] of [
      ["Undo", "versions/1"],
      ["Redo", "versions/2"],
    ] as const) {
      const button = page.getByRole("button", { name: way, exact: true });
      while (await button.isEnabled()) await button.click();
      await expect.poll(() => fields("draft")).toEqual(await fields(version));
    }
    await page.getByText("Draft · saved").waitFor();

    const notice = open.page.getByRole("status").filter({ hasText: "This app has been updated" });
    await notice.getByText(/title changed from “Amount” to “Deal value”/).waitFor();
    await notice.getByRole("button", { name: "Take over" }).click();
    await notice.waitFor({ state: "hidden" });
    const need = fieldOf(open.page, "needDescription").locator("textarea");
    expect(await need.inputValue()).toBe("Half a sentence about");
    await fieldOf(open.page, "amount").getByText("Deal value").waitFor();
    await open.page.getByRole("button", { name: "Save", exact: true }).click();
    await open.page.getByText("Saved", { exact: true }).waitFor();
    expect((await recordNamed(product.api, "opportunity", title)).data["needDescription"]).toBe(
      "Half a sentence about",
    );

    await page.getByRole("button", { name: "Undo: restore version 1" }).click();
    await page.getByText("Field “Amount”: title changed from “Deal value” to “Amount”").waitFor();
    await page.getByRole("button", { name: "Publish version 3" }).click();
    await page.getByText("Version 3 is published").waitFor();
    const { versions } = (await product.api.get(`${app}/versions`)).body;
    expect(versions).toMatchObject([{ version: 3 }, { version: 2, note: "Fewer sources" }, { version: 1 }]);
  });
});
