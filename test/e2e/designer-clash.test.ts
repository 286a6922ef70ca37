import { expect, it } from "vitest";
import type { AppDocument } from "../../runtime/core/definition/generated/definition.ts";
import { demoSite } from "../support/demo-site.ts";
import { createTestClient } from "../support/test-client.ts";

const path = "/apps/opportunity-management";
const site = demoSite();

it("two admins who change the same title are asked in words, also after a reload, and nothing is overwritten", async () => {
  const visitor = await site.visit({ as: site.ada, width: 1440 });
  const { page } = visitor;
  visitor.expects("412 PUT /api/apps/opportunity-management/draft");
  await page.goto(
    "/designer/opportunity-management/forms/opportunity?at=forms/opportunity/schema/properties/amount",
  );
  const title = page.getByRole("textbox", { name: "Title", exact: true });
  await title.waitFor();
  const { body } = await site.api.get(`${path}/draft`);
  const definition = body.definition as AppDocument;
  const saved = await site.api.put(
    `${path}/draft`,
    { definition: retitled(definition) },
    body.revision as number,
  );
  expect(saved.status).toBe(200);
  await title.fill("Deal size");
  const dialog = page.getByRole("region", { name: "Two people changed the same things" });
  await dialog.getByText("Two people changed the same things").waitFor();
  expect(await dialog.getByRole("group").allTextContents()).toEqual([
    expect.stringMatching(/^Form “.+” · Field “Deal size” · title/),
  ]);
  const rooms = page.locator(".designer-rooms");
  const hidden = () => rooms.evaluate((tabs) => tabs.scrollWidth - tabs.clientWidth);
  expect(await hidden()).toBe(0);
  await page.reload();
  await dialog.getByText("“Turnover”").waitFor();
  expect(await hidden()).toBe(0);
  const kept = await site.api.get(`${path}/draft`);
  expect(JSON.stringify(kept.body.definition)).toContain("Turnover");
  await dialog.getByRole("button", { name: "Merge and save" }).click();
  await expect
    .poll(async () => JSON.stringify((await site.api.get(`${path}/draft`)).body.definition))
    .toContain("Deal size");
  expect(JSON.stringify((await site.api.get(`${path}/draft`)).body.definition)).toContain("Elsewhere");
});

it("a field that one removed and the other described stays with all that speaks of it, where that is chosen", async () => {
  const visitor = await site.visit({ as: site.ada });
  const { page } = visitor;
  visitor.expects("412 PUT /api/apps/opportunity-management/draft");
  await page.goto(
    "/designer/opportunity-management/forms/opportunity?at=forms/opportunity/schema/properties/source",
  );
  const remove = page.getByRole("button", { name: "Remove the field" });
  await remove.waitFor();
  const { body } = await site.api.get(`${path}/draft`);
  const definition = JSON.parse(
    JSON.stringify(body.definition).replace('"source":{', '"source":{"description":"Where from",'),
  ) as AppDocument;
  const saved = await site.api.put(`${path}/draft`, { definition }, body.revision as number);
  expect(saved.status, saved.text).toBe(200);
  await remove.click();
  await page.getByRole("button", { name: "Remove", exact: true }).click();
  const dialog = page.getByRole("region", { name: "Two people changed the same things" });
  await dialog.getByText("Two people changed the same things").waitFor();
  expect(await dialog.getByRole("group").count()).toBe(1);
  await dialog.getByRole("radio").last().check();
  await dialog.getByRole("button", { name: "Merge and save" }).click();
  await page.getByText("Draft · saved").waitFor();
  const kept = await site.api.get(`${path}/draft`);
  expect(JSON.stringify(kept.body.definition) === JSON.stringify(saved.body.definition)).toBe(true);
});

it("what two tabs keep while the server cannot be reached is saved, also of one that is closed", async () => {
  const visitor = await site.visit({ as: site.ada });
  const { page } = visitor;
  const other = await page.context().newPage();
  const field = (name: string) =>
    `/designer/opportunity-management/forms/account?at=forms/account/schema/properties/${name}`;
  const title = (tab: typeof page) => tab.getByRole("textbox", { name: "Title", exact: true });
  await page.goto(field("industry"));
  await other.goto(field("region"));
  await title(page).waitFor();
  await title(other).waitFor();
  await visitor.offline(async () => {
    await title(page).fill("Branch");
    await title(other).fill("Area");
    for (const tab of [page, other]) await tab.getByText("Offline · the draft is kept").waitFor();
    await other.close();
  });
  // A page that is left while it saves would find its own change under a newer revision.
  await page.getByText("Draft · saved").waitFor();
  await page.reload();
  await expect
    .poll(async () => JSON.stringify((await site.api.get(`${path}/draft`)).body.definition), {
      timeout: 20_000,
    })
    .toMatch(/"Branch".*"Area"/);
  await page.getByText("Draft · saved").waitFor();
});

it("what a colleague changes comes into the open designer, which says who it was", async () => {
  const { email, password } = { email: "ben@example.org", password: "correct horse battery" };
  const made = await site.api.post("/users", { name: "Ben", email, password, administrator: true });
  expect(made.status, made.text).toBe(201);
  const ben = createTestClient(site.address);
  await ben.post("/session", { email, password });
  const { page } = await site.visit({ as: site.ada });
  await page.goto("/designer/opportunity-management/pipelines");
  await page.getByText("Draft · saved").waitFor();
  const { body } = await ben.get(`${path}/draft`);
  const definition = { ...(body.definition as object), title: "Opportunities with Ben" };
  const saved = await ben.put(`${path}/draft`, { definition }, body.revision as number);
  expect(saved.status, saved.text).toBe(200);
  // The page looks every few seconds, and at once when one comes back to it.
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await page.getByText("What Ben changed was taken in.").waitFor();
  await page.getByRole("link", { name: "Opportunities with Ben" }).waitFor();
  await page.getByRole("img", { name: "Ben changed this draft just now" }).waitFor();
  // A colleague's mark takes no room of what the app is called.
  for (const width of [1440, 1280, 390]) {
    await page.setViewportSize({ width, height: 860 });
    const cut = await page
      .locator(".designer-app")
      .evaluate((name) => [name.textContent, name.scrollWidth > name.clientWidth]);
    expect(cut).toEqual(["Opportunities with Ben", false]);
  }
  await page.setViewportSize({ width: 1360, height: 860 });
  await page.getByText("Draft · saved").waitFor();
  expect((await ben.get(`${path}/draft`)).body.revision).toBe(saved.body.revision);
});

function retitled(app: AppDocument): AppDocument {
  const text = JSON.parse(JSON.stringify(app)) as {
    title: unknown;
    forms: { name: string; schema: { properties: Record<string, { title: Record<string, string> }> } }[];
  };
  text.title = "Elsewhere";
  const field = text.forms.find(({ name }) => name === "opportunity")?.schema.properties["amount"];
  if (field !== undefined) field.title = { ...field.title, en: "Turnover" };
  return text as unknown as AppDocument;
}
