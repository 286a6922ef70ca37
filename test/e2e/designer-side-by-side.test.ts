import { beforeAll, expect, it } from "vitest";
import type { AppDocument } from "../../runtime/core/definition/generated/definition.ts";
import { demoSite } from "../support/demo-site.ts";
import { sectionOf, sideWindow } from "./steps/side-window.ts";

const path = "/apps/opportunity-management";
const site = demoSite();
const ben = { email: "ben@example.org", password: "correct horse battery" };

beforeAll(async () => {
  const made = await site.api.post("/users", { name: "Ben", ...ben, administrator: true });
  if (made.status !== 201) throw new Error(made.text);
});

/** The windows of Ada, in English, and of Ben, in Chinese, with the same field selected. */
async function bothAt(field: string) {
  const size = { width: 1440, height: 900 };
  const [ada, other] = [
    await site.visit({ as: site.ada, ...size }),
    await site.visit({ as: ben, locale: "zh-CN", ...size }),
  ];
  const [her, his] = [sideWindow(ada, "en"), sideWindow(other, "zh-CN")];
  await Promise.all([her.open(field), his.open(field)]);
  const both = [her, his];
  const picture = async (name: string) => {
    const folder = process.env["PICTURES"];
    if (folder === undefined) return;
    await her.page.screenshot({ path: `${folder}/${name}-her.png` });
    await his.page.screenshot({ path: `${folder}/${name}-his.png` });
  };
  return { her, his, both, picture };
}

async function account() {
  const { definition } = (await site.api.get(`${path}/draft`)).body as { definition: AppDocument };
  const form = definition.forms.find(({ name }) => name === "account");
  if (form === undefined) throw new Error("There is no form of accounts");
  return form;
}

it("a title that both gave is asked about, and the field stands in both windows where the other one put it", async () => {
  const { her, his, both, picture } = await bothAt("phone");
  const letGo = await his.holdSaving();
  await his.title.fill("服务热线");
  await her.page.getByRole("button", { name: "Title in every language" }).click();
  await her.page.locator('.locales input[lang="zh-CN"]').fill("前台电话");
  await her.page.keyboard.press("Escape");
  await her.intoNextSection("phone");
  await her.saved();
  await letGo();
  await picture("a-asked");
  await his.panel.getByText("前台电话").waitFor();
  expect(await his.violations()).toEqual([]);
  await his.choose(true);
  await her.comeBack();
  await her.page.getByText("What Ben changed was taken in.").waitFor();
  await picture("a-done");
  for (const { pick } of both) expect(await sectionOf(pick("phone"))).toBe(1);
  await his.page.getByRole("button", { name: "字段“服务热线”" }).waitFor();
  await her.page.getByRole("button", { name: "Title in every language" }).click();
  expect(await her.page.locator('.locales input[lang="zh-CN"]').inputValue()).toBe("服务热线");
  const { schema, layout } = await account();
  expect(schema.properties["phone"]?.title).toEqual({ "zh-CN": "服务热线", en: "Switchboard" });
  expect(layout?.[1]).toMatchObject({ fields: ["phone", "openOpportunities", "wonOpportunities", "notes"] });
  await his.undo.click();
  await his.saved();
  expect((await account()).schema.properties["phone"]?.title).toMatchObject({ "zh-CN": "前台电话" });
});

it("a field that one moved and the other removed is asked about, each by itself, and is gone from both windows or stands in both", async () => {
  const { her, his, both, picture } = await bothAt("size");
  const letGo = await his.holdSaving();
  await his.remove();
  await his.select("region");
  await his.remove();
  await her.intoNextSection("size");
  await her.intoNextSection("region");
  await her.saved();
  await letGo();
  await picture("b-asked");
  await his.choose(true, false);
  await her.comeBack();
  await her.page.getByText("What Ben changed was taken in.").waitFor();
  await picture("b-done");
  for (const { pick } of both) {
    await pick("size").waitFor({ state: "detached" });
    expect(await sectionOf(pick("region"))).toBe(1);
  }
  expect((await account()).schema.properties["size"]).toBeUndefined();
});

it("what one removed and the other kept by a new name stands once, and undo goes on with the step before", async () => {
  const { her, his, both, picture } = await bothAt("website");
  await his.description.fill("公司主页");
  await his.saved();
  await her.comeBack();
  await her.page.getByText("What Ben changed was taken in.").waitFor();
  await his.select("industry");
  await his.description.fill("主营行业");
  await his.select("website");
  const letGo = await her.holdSaving();
  await her.rename("homepage");
  await his.remove();
  await his.saved();
  await letGo();
  await picture("c-asked");
  await her.choose(true);
  await his.comeBack();
  await his.pick("homepage").waitFor();
  await picture("c-taken");
  await his.undo.click();
  await his.saved();
  await her.comeBack();
  await picture("c-done");
  for (const { pick } of both) {
    await pick("homepage").waitFor();
    expect(await pick("website").count()).toBe(0);
  }
  const { schema, layout } = await account();
  expect(schema.properties["industry"]?.description).toBeUndefined();
  expect(schema.properties["homepage"]?.description).toEqual("公司主页");
  expect(JSON.stringify(layout).split('"homepage"')).toHaveLength(2);
});

it("what one undoes of a field that the other one renamed meanwhile is taken back under the new name", async () => {
  const { her, his, both, picture } = await bothAt("notes");
  await her.description.fill("What else is to be known");
  await her.saved();
  await his.comeBack();
  await his.page.getByText("已合并 Ada").waitFor();
  await his.rename("remarks");
  await his.saved();
  await her.comeBack();
  await her.pick("remarks").waitFor();
  await picture("d-renamed");
  await expect.poll(() => her.description.inputValue()).toBe("What else is to be known");
  await her.undo.click();
  await expect.poll(() => her.description.inputValue()).toBe("");
  await her.saved();
  for (const { pick } of both) expect(await pick("notes").count()).toBe(0);
  const { schema } = await account();
  expect(schema.properties["notes"]).toBeUndefined();
  expect(schema.properties["remarks"]?.title).toBeDefined();
  expect(schema.properties["remarks"]?.description).toBeUndefined();
  await picture("d-done");
});

it("what both add in the same moment are two fields, each with the title that its admin gives it", async () => {
  const { her, his, both, picture } = await bothAt("name");
  const letGo = await his.holdSaving();
  await his.add("text");
  await her.add("text");
  await her.title.fill("Fax");
  await her.saved();
  await letGo(his.pick("text2"));
  await his.title.fill("邮编");
  await his.saved();
  await her.comeBack();
  await her.pick("text2").waitFor();
  await picture("e-done");
  for (const { pick } of both) expect(await pick("text").count()).toBe(1);
  const { text, text2 } = (await account()).schema.properties;
  expect([text?.title, text2?.title]).toEqual(["Fax", expect.stringContaining("邮编")]);
  // The title may be a step of its own.
  while (await his.undo.isEnabled()) await his.undo.click();
  await his.pick("text2").waitFor({ state: "detached" });
  await his.saved();
  const { properties } = (await account()).schema;
  expect([properties["text"]?.title, properties["text2"]]).toEqual(["Fax", undefined]);
});
