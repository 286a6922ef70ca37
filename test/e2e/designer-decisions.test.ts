import { beforeAll, expect, it } from "vitest";
import type { ImpactView } from "../../runtime/contract/generated/contract.ts";
import type { AppDocument, FormDefinition } from "../../runtime/core/definition/generated/definition.ts";
import { demoSite } from "../support/demo-site.ts";
import { publishApp } from "../support/publish-app.ts";
import { smallApp } from "../support/small-app.ts";

const path = "/apps/small";
const deals = `${path}/forms/deal/records`;
const site = demoSite();

const text = (title: string) => ({ type: "string", title, maxLength: 200 });
const stage = (name: string, title: string) => ({ name, title, kind: "open" });
const move = (to: string, from: readonly string[]) => ({ name: `to-${to}`, title: `To ${to}`, from, to });

const first = version({ notes: text("Notes"), remarks: text("Remarks") }, [
  stage("new", "New"),
  stage("waiting", "Waiting"),
  { ...stage("done", "Done"), kind: "won" },
]);
const second = version({ remarks: text("Remarks") }, [
  stage("new", "New"),
  { ...stage("done", "Done"), kind: "won" },
]);

function version(fields: object, stages: readonly { readonly name: string }[]): AppDocument {
  const names = stages.map(({ name }) => name);
  const transitions = names.slice(1).map((name) =>
    move(
      name,
      names.filter((other) => other !== name),
    ),
  );
  const form = {
    schema: { type: "object", properties: { name: text("Name"), ...fields } },
    pipelines: [{ name: "sales", title: "Sales", initial: ["new"], stages, transitions }],
  } as unknown as Partial<FormDefinition>;
  return smallApp(form);
}

async function saveDraft(definition: AppDocument): Promise<void> {
  const { body } = await site.api.get(`${path}/draft`);
  const saved = await site.api.put(`${path}/draft`, { definition }, body.revision as number);
  if (saved.status !== 200) throw new Error(saved.text);
}

beforeAll(async () => {
  await publishApp(site.api, first);
  const made = await site.api.post(deals, { data: { name: "Forge", notes: "Call on Monday" } });
  const moved = await site.api.post(
    `${deals}/${String(made.body.id)}/transitions/to-waiting`,
    { data: {} },
    { "If-Match": '"1"' },
  );
  if (moved.status !== 200) throw new Error(moved.text);
  await saveDraft(second);
});

it("measuring that takes long tells how far it is, can be stopped, and begun again", async () => {
  const { page } = await site.visit({ as: site.ada });
  const slow = { on: true, cancelled: false };
  await page.route("**/draft/check", async (route) => {
    const answer = await route.fetch();
    const body = (await answer.json()) as { impact: ImpactView };
    const progress = { done: 1_200, total: 4_800 };
    const impact = { ...body.impact, state: "running", job: "slow", progress, findings: [] };
    await route.fulfill({ response: answer, json: slow.on ? { ...body, impact } : body });
  });
  await page.route("**/draft/impact/slow", async (route) => {
    if (route.request().method() === "DELETE") {
      slow.cancelled = true;
      return route.fulfill({ status: 204 });
    }
    const state = slow.cancelled ? "cancelled" : "running";
    const progress = { done: 1_200, total: 4_800 };
    return route.fulfill({ json: { records: {}, state, job: "slow", progress, findings: [], refs: {} } });
  });
  await page.goto("/designer/small/publish");
  await page.getByText("Looking at 1,200 of 4,800 records…").waitFor();
  await page.getByText("The effect on live records is still being measured.").waitFor();
  const publish = page.getByRole("button", { name: "Publish version 2" });
  expect(await publish.isDisabled()).toBe(true);
  await page.getByRole("button", { name: "Stop" }).click();
  await page.getByText("Measuring was stopped, so it is not known").waitFor();
  expect(slow.cancelled).toBe(true);
  slow.on = false;
  await page.getByRole("button", { name: "Measure again" }).click();
  await page.getByRole("row").filter({ hasText: "Stage “Waiting”" }).waitFor();
});

it("what somebody else changed meanwhile is not published unseen, and records go where the admin says", async () => {
  const visitor = await site.visit({ as: site.ada });
  const { page } = visitor;
  visitor.expects("412 POST /api/apps/small/publish");
  await page.goto("/designer/small/publish");
  const decide = async (what: string, instead: string) => {
    const row = page.getByRole("row").filter({ hasText: what });
    await row.getByRole("combobox").click();
    await page.locator(".ant-select-dropdown:visible").getByTitle(instead, { exact: true }).click();
  };
  const publish = page.getByRole("button", { name: "Publish version 2" });
  await page.getByText("2 things have to be decided first.").waitFor();
  await decide("Stage “Waiting”", "Done");
  await decide("Field “Notes”", "Remarks");
  await expect.poll(() => publish.isDisabled()).toBe(false);
  // This browser knows it, also in another tab and after this one.
  const tab = await page.context().newPage();
  await tab.goto("/designer/small/publish");
  const waiting = tab.getByRole("row").filter({ hasText: "Stage “Waiting”" });
  await waiting.getByText("Done", { exact: true }).waitFor();
  await tab.close();

  await saveDraft({ ...second, title: "Small sales" });
  await publish.click();
  await page.getByText("Somebody else has changed the draft meanwhile, so nothing was published.").waitFor();
  expect((await site.api.get(path)).body.version).toBe(1);

  await page.getByText("title changed from “Small” to “Small sales”").waitFor();
  await expect.poll(() => publish.isDisabled()).toBe(false);
  await publish.click();
  await page.getByText("Version 2 is published").waitFor();
  const keptHere = await page.evaluate(() => Object.keys(localStorage));
  expect(keptHere.filter((key) => key.startsWith("pipewright.publish."))).toEqual([]);
  const { body } = await site.api.get(deals);
  expect(body.records).toMatchObject([{ stage: "done", data: { name: "Forge", remarks: "Call on Monday" } }]);
});

it("values that must differ are listed and hold up publishing; what does not fit a kind any more is a decision", async () => {
  const { id } = (await site.api.get(deals)).body.records[0] as { id: string };
  const twin = await site.api.post(deals, { data: { name: "Forge", remarks: "12" } });
  expect(twin.status, twin.text).toBe(201);
  const [form] = second.forms;
  const properties = {
    name: { ...text("Name"), "x-unique": true },
    remarks: { type: "number", title: "Remarks" },
  };
  await saveDraft({
    ...second,
    forms: [{ ...form, schema: { type: "object", properties } }] as AppDocument["forms"],
  });
  const visitor = await site.visit({ as: site.ada });
  const { page } = visitor;
  await page.goto("/designer/small/publish");
  const name = page.getByRole("row").filter({ hasText: "Field “Name”" });
  await name.getByText("2 records share their value with others").waitFor();
  const remarks = page.getByRole("row").filter({ hasText: "Field “Remarks”" });
  await remarks.getByText("1 record loses its value").waitFor();
  await remarks.getByRole("combobox").click();
  await page
    .locator(".ant-select-dropdown:visible")
    .getByTitle("Drop the values (the history keeps them)")
    .click();
  await page.getByText("Records share values that must differ").waitFor();
  const publish = page.getByRole("button", { name: "Publish version 3" });
  expect(await publish.isDisabled()).toBe(true);
  await name.getByRole("button", { name: /^Show the records/ }).click();
  const listed = page.getByRole("dialog").getByRole("listitem");
  await expect.poll(() => listed.locator(".impact-value").allTextContents()).toEqual(["Forge", "Forge"]);
  expect(await visitor.violations()).toEqual([]);
  await page.keyboard.press("Escape");

  const revision = twin.body.revision as number;
  const path = `${deals}/${String(twin.body.id)}`;
  expect((await site.api.patch(path, { data: { name: "Foundry" } }, revision)).status).toBe(200);
  await page.reload();
  await expect.poll(() => publish.isDisabled()).toBe(false);
  await publish.click();
  await page.getByText("Version 3 is published").waitFor();
  const { records } = (await site.api.get(deals)).body as { records: { id: string; data: object }[] };
  expect(records.find((record) => record.id === id)?.data).toEqual({ name: "Forge" });
  expect(records.find((record) => record.id !== id)?.data).toEqual({ name: "Foundry", remarks: 12 });
});

it("a form that goes away with its records is asked about by its title, and they are back with it; the history reads what is no more", async () => {
  const { records: all } = (await site.api.get(deals)).body as { records: { id: string; title: string }[] };
  const forge = all.find(({ title }) => title === "Forge")?.id ?? "";
  const { body: draft } = await site.api.get(`${path}/draft`);
  const published = draft.definition as AppDocument;
  const visit = { ...smallApp().forms[0], name: "visit", title: { en: "Site visit", "zh-CN": "现场拜访" } };
  await saveDraft({ ...published, forms: [...published.forms, visit] as AppDocument["forms"] });
  const { page } = await site.visit({ as: site.ada });
  await page.goto("/designer/small/publish");
  await page.getByRole("button", { name: "Publish version 4" }).click();
  await page.getByText("Version 4 is published").waitFor();
  await site.api.post(`${path}/forms/visit/records`, { data: { name: "To the forge" } });

  await saveDraft(published);
  await page.goto("/designer/small/publish");
  const row = page.getByRole("row").filter({ hasText: "Form “Site visit”" });
  await row.getByText("1 record goes away").waitFor();
  await page.getByText("1 thing has to be decided first.").waitFor();
  await row.getByRole("combobox").click();
  await page.locator(".ant-select-dropdown:visible").getByTitle("The records go with it").click();
  await page.getByText("with the records of the forms that go away").waitFor();
  await page.getByRole("button", { name: "Publish version 5" }).click();
  await page.getByText("Version 5 is published").waitFor();
  await page.getByRole("button", { name: "Undo: restore version 4" }).click();
  await page.getByRole("button", { name: "Publish version 6" }).click();
  await page.getByText("Version 6 is published").waitFor();
  const { records } = (await site.api.get(`${path}/forms/visit/records`)).body;
  expect(records).toMatchObject([{ data: { name: "To the forge" } }]);

  await page.goto(`${path}/deal/${forge}`);
  await page.getByText("Notes Call on Monday → Empty").waitFor();
});

it("many changes of tests are folded until they are asked for, unless tests fail, of which the first show", async () => {
  const { body: draft } = await site.api.get(`${path}/draft`);
  const published = draft.definition as AppDocument;
  const examples = Array.from({ length: 9 }, (_, index) => ({
    ...{ name: `test-${String(index)}`, form: "deal", description: `A deal is sound ${String(index)}` },
    ...{ record: { data: { name: "Forge" } }, expect: { valid: true } },
  }));
  await saveDraft({ ...published, examples });
  const { page, violations } = await site.visit({ as: site.ada });
  await page.goto("/designer/small/publish");
  const changes = page.getByRole("region", { name: "What changes since version 6" });
  const one = changes.getByText("A deal is sound 3");
  const summary = changes.locator("summary");
  await summary.getByText("9 changes").waitFor();
  expect(await one.isVisible()).toBe(false);
  expect(await violations()).toEqual([]);
  await summary.press("Enter");
  await one.waitFor();

  const failing = examples.map((test) => ({ ...test, expect: { valid: false } }));
  await saveDraft({ ...published, examples: failing });
  await page.reload();
  await one.waitFor();
  expect(await summary.count()).toBe(0);
  const failed = page.locator(".failed-tests > li");
  await expect.poll(() => failed.count()).toBe(5);
  await page.getByRole("button", { name: "Show all 9", exact: true }).click();
  await expect.poll(() => failed.count()).toBe(9);
  expect(await violations()).toEqual([]);
});
