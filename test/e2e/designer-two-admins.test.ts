import { expect, it } from "vitest";
import { applyEdits } from "../../designer/draft/edits/apply-edits.ts";
import { renameItem } from "../../designer/draft/commands/rename-item.ts";
import type { Json } from "../../runtime/core/json.ts";
import { demoSite } from "../support/demo-site.ts";

const path = "/apps/opportunity-management";
const stale = "412 PUT /api/apps/opportunity-management/draft";
const site = demoSite();
const field = (name: string) => ["forms", "opportunity", "schema", "properties", name];
const address = (name: string) =>
  `/designer/opportunity-management/forms/opportunity?at=${field(name).join("/")}`;
const draft = async () => (await site.api.get(`${path}/draft`)).body;

it.each([
  { choice: "Theirs", name: "source", stays: true },
  { choice: "Mine", name: "sourceNow", stays: false },
])(
  "a field that one removes and the other renames is one question; $choice decides all",
  async ({ name, stays }) => {
    const visitor = await site.visit({ as: site.ada });
    const { page } = visitor;
    visitor.expects(stale);
    await page.goto(address(name));
    const remove = page.getByRole("button", { name: "Remove the field" });
    await remove.waitFor();
    const { definition, revision } = await draft();
    const step = renameItem(definition as Json, "field", field(name), `${name}Now`, true);
    const renamed = applyEdits(definition as Json, step.edits)?.document;
    const saved = await site.api.put(`${path}/draft`, { definition: renamed }, revision as number);
    expect(saved.status, saved.text).toBe(200);
    await remove.click();
    // A dashboard has a tile by it.
    await page.getByRole("button", { name: "Remove", exact: true }).click();
    const panel = page.getByRole("region", { name: /changed the same things/ });
    await panel.getByText(`renamed to “${name}Now”`).waitFor();
    expect(await panel.getByRole("group").count()).toBe(1);
    expect(await visitor.violations()).toEqual([]);
    await panel.getByRole("button", { name: "Fold" }).focus();
    await page.keyboard.press("Escape");
    await panel.getByRole("radio").first().waitFor({ state: "hidden" });
    await page.getByRole("button", { name: "Not saved: a clash" }).click();
    if (stays) await panel.getByRole("radio").last().check();
    await panel.getByRole("button", { name: "Merge and save" }).click();
    await page.getByText("Draft · saved").waitFor();
    expect(JSON.stringify((await draft()).definition).includes(`"${name}Now"`)).toBe(stays);
  },
);

it.each([
  { width: 1440, height: 900, dark: false, locale: "en" as const },
  { width: 390, height: 844, dark: true, locale: "zh-CN" as const },
])("the question at $width px leaves the designer in sight, without what axe finds wrong", async (look) => {
  const visitor = await site.visit({ as: site.ada, ...look });
  const { page } = visitor;
  visitor.expects(stale);
  await page.goto("/designer/opportunity-management/settings?at=title");
  const title = page.getByRole("textbox").first();
  await title.waitFor();
  const { definition, revision } = await draft();
  const retitled = { ...(definition as object), title: `Elsewhere ${String(look.width)}` };
  const saved = await site.api.put(`${path}/draft`, { definition: retitled }, revision as number);
  expect(saved.status, saved.text).toBe(200);
  await title.fill("Here");
  const panel = page.locator(".clash-panel");
  await panel.waitFor();
  await page.keyboard.type(" more");
  expect(await title.inputValue()).toBe("Here more");
  expect(await visitor.violations()).toEqual([]);
  if (process.env["PICTURES"] !== undefined)
    await page.screenshot({ path: `${process.env["PICTURES"]}/panel-${String(look.width)}.png` });
  const room = await page.locator("#content").boundingBox();
  expect(room?.height).toBeGreaterThan(200);
});

it("a box that is still typed in shows what somebody else has made of its text, and goes on from there", async () => {
  const { page } = await site.visit({ as: site.ada });
  await page.goto("/designer/opportunity-management/settings?at=title");
  const title = page.getByRole("textbox").first();
  await title.fill("Mine");
  await page.getByText("Draft · saved").waitFor();
  await expect.poll(async () => (await draft()).definition.title).toBe("Mine");
  const { definition, revision } = await draft();
  const retitled = { ...(definition as object), title: "Theirs" };
  const saved = await site.api.put(`${path}/draft`, { definition: retitled }, revision as number);
  expect(saved.status, saved.text).toBe(200);
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await expect.poll(() => title.inputValue()).toBe("Theirs");
  await page.keyboard.press("End");
  await page.keyboard.type("!");
  await expect.poll(async () => (await draft()).definition.title).toBe("Theirs!");
});
