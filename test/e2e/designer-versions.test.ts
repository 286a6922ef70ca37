import { expect, it } from "vitest";
import { demoSite } from "../support/demo-site.ts";

const site = demoSite();
const path = "/apps/opportunity-management";

it("an old version does not replace what a colleague saves meanwhile; the page says so and shows it", async () => {
  const { page, expects } = await site.visit({ as: site.ada });
  const { definition, revision } = (await site.api.get(`${path}/draft`)).body;
  const changed = async (description: string, read: number) => {
    const saved = await site.api.put(`${path}/draft`, { definition: { ...definition, description } }, read);
    if (saved.status !== 200) throw new Error(saved.text);
    return saved.body.revision as number;
  };
  const first = await changed("Mine", revision as number);
  const published = await site.api.post(`${path}/publish`, {}, { "If-Match": `"${String(first)}"` });
  expect(published.status, published.text).toBe(201);
  await page.goto("/designer/opportunity-management/versions");
  const restore = page.getByRole("button", { name: "Restore version 1" });
  await restore.waitFor();
  let saved = false;
  await page.route("**/versions/1/restore", async (route) => {
    // A colleague saves after this page has looked, and before it replaces anything.
    if (!saved) await changed("Bob's", (await site.api.get(`${path}/draft`)).body.revision as number);
    saved = true;
    await route.continue();
  });
  expects("412 POST /api/apps/opportunity-management/versions/1/restore");
  await restore.click();
  await page.getByText("Somebody has changed the draft meanwhile, so it was not replaced.").waitFor();
  expect((await site.api.get(`${path}/draft`)).body.definition.description).toBe("Bob's");
  await page.getByText("1 change since version 2").waitFor();
  await restore.click();
  await page.getByRole("dialog").getByRole("button", { name: "Restore", exact: true }).click();
  await page.waitForURL("**/publish");
  await expect
    .poll(async () => (await site.api.get(`${path}/draft`)).body.definition.description)
    .not.toBe("Bob's");
});
