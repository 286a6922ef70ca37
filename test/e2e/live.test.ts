import { beforeAll, describe, expect, it } from "vitest";
import { demoSite } from "../support/demo-site.ts";
import type { Colleague } from "../support/start-product-with-demo.ts";
import { publishApp } from "../support/publish-app.ts";
import { smallApp } from "../support/small-app.ts";
import { column } from "./steps/drag-card.ts";
import { fieldOf } from "./steps/fill-field.ts";
import { recordNamed } from "./steps/record-named.ts";

const home = "/apps/opportunity-management/opportunity";
const records = "/apps/opportunity-management/forms/opportunity/records";
const product = demoSite();
let rep: Colleague;

beforeAll(async () => {
  rep = await product.addColleague("Lin", ["rep"]);
});

describe("what others do", () => {
  it("shows on an open board, and on the second tab of the same browser", async () => {
    const { page } = await product.visit({ as: rep, width: 2360, height: 900 });
    const address = `${home}?q=${encodeURIComponent("AOI")}`;
    await page.goto(address);
    await column(page, "Lead identification").getByRole("article", { name: "AOI 检测升级" }).waitFor();
    const second = await page.context().newPage();
    await second.setViewportSize({ width: 2360, height: 900 });
    await second.goto(address);
    await column(second, "Lead identification").getByRole("article", { name: "AOI 检测升级" }).waitFor();

    const { id, revision } = await recordNamed(product.api, "opportunity", "AOI 检测升级");
    const moved = await product.api.send("POST", `${records}/${id}/transitions/analyse`, {
      body: { data: {} },
      headers: { "If-Match": `"${String(revision)}"` },
    });
    expect(moved.status, moved.text).toBe(200);
    for (const tab of [page, second]) {
      await column(tab, "Needs analysis").getByRole("article", { name: "AOI 检测升级" }).waitFor();
    }
  });

  it("shows in an open list, and in how many it counts; a row that is picked stays picked", async () => {
    const { page } = await product.visit({ as: rep, width: 1800 });
    await page.goto(home);
    await page.getByText("All opportunities").click();
    await page.getByText("70 records", { exact: true }).waitFor();
    const { body } = await product.api.get(`${records}?view=all&limit=3`);
    const [changed, picked, gone] = body.records as readonly {
      id: string;
      title: string;
      revision: number;
    }[];
    if (changed === undefined || picked === undefined || gone === undefined)
      throw new Error("too few records");
    const row = (title: string) => page.getByRole("row").filter({ hasText: title });
    await row(picked.title).getByRole("checkbox").check();

    const renamed = await product.api.patch(
      `${records}/${changed.id}`,
      { data: { name: "改名之后" } },
      changed.revision,
    );
    expect(renamed.status, renamed.text).toBe(200);
    await row("改名之后").waitFor();
    expect(await row(changed.title).count()).toBe(0);
    const trashed = await product.api.delete(`${records}/${gone.id}`, gone.revision);
    expect(trashed.status, trashed.text).toBe(204);
    await row(gone.title).waitFor({ state: "detached" });
    expect(await row(picked.title).getByRole("checkbox").isChecked()).toBe(true);
    await row(picked.title).getByRole("checkbox").uncheck();
    await page.getByText("69 records", { exact: true }).waitFor();
  });

  it("comes into a record that somebody is typing into, and what was typed stays", async () => {
    const { page } = await product.visit({ as: rep });
    const { id, revision } = await recordNamed(product.api, "opportunity", "冷库 WMS 选型");
    await page.goto(`${home}/${id}`);
    const name = page.getByRole("textbox", { name: "Opportunity", exact: true });
    await name.fill("冷库 WMS 选型（二期）");
    const data = { needDescription: "Eighteen warehouses by May" };
    const changed = await product.api.patch(`${records}/${id}`, { data }, revision);
    expect(changed.status, changed.text).toBe(200);
    const need = page.getByRole("textbox", { name: "Need", exact: true });
    await expect.poll(() => need.inputValue(), { timeout: 20_000 }).toBe("Eighteen warehouses by May");
    expect(await name.inputValue()).toBe("冷库 WMS 选型（二期）");

    const theirs = { name: "冷库 WMS 选型（三期）", needDescription: "Twenty warehouses" };
    const renamed = await product.api.patch(`${records}/${id}`, { data: theirs }, revision + 1);
    expect(renamed.status, renamed.text).toBe(200);
    await expect.poll(() => need.inputValue(), { timeout: 20_000 }).toBe("Twenty warehouses");
    expect(await name.inputValue()).toBe("冷库 WMS 选型（二期）");
    const conflict = page.getByRole("dialog", { name: "Somebody changed this record meanwhile" });
    expect(await conflict.count()).toBe(0);
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await conflict.getByText("Theirs: 冷库 WMS 选型（三期）").waitFor();
    await conflict.getByRole("button", { name: "Save my choice" }).click();
    await conflict.waitFor({ state: "hidden" });
    await page.getByText("Saved", { exact: true }).waitFor();
    const saved = await product.api.get(`${records}/${id}`);
    expect(saved.body.data).toMatchObject({
      name: "冷库 WMS 选型（二期）",
      needDescription: "Twenty warehouses",
    });
  });

  it("takes a field away that somebody types into: it is neither asked about nor sent, and the text stays", async () => {
    const fax = { type: "string", title: "Fax", maxLength: 40 } as const;
    const without = smallApp();
    const app = smallApp();
    const [deal] = app.forms;
    if (deal === undefined) throw new Error("no form");
    deal.schema.properties = { ...deal.schema.properties, fax };
    await publishApp(product.api, app);
    const list = "/apps/small/forms/deal/records";
    const made = await product.api.post(list, { data: { name: "Dike", fax: "1" } });
    expect(made.status, made.text).toBe(201);
    const { id } = made.body as { id: string };
    const { page } = await product.visit({ as: product.ada });
    await page.goto(`/apps/small/deal/${id}`);
    const textbox = (field: string) => fieldOf(page, field).getByRole("textbox");
    await textbox("name").fill("Dike, mine");
    await textbox("fax").fill("0571 1234");
    await page.getByText("Not saved yet · kept as draft").waitFor();
    // What is kept later would be refused once, by a version that does not have it.
    const kept = async () => (await product.api.get(`${list}/${id}/draft`)).body as { data?: object };
    await expect.poll(async () => (await kept()).data).toEqual({ name: "Dike, mine", fax: "0571 1234" });

    const draft = await product.api.get("/apps/small/draft");
    const put = await product.api.put(
      "/apps/small/draft",
      { definition: without },
      draft.body.revision as number,
    );
    const mapping = { forms: { deal: { fields: { fax: null } } } };
    const headers = { "If-Match": put.headers.get("etag") ?? "" };
    const published = await product.api.send("POST", "/apps/small/publish", { body: { mapping }, headers });
    expect(published.status, published.text).toBe(201);
    const { revision } = (await product.api.get(`${list}/${id}`)).body as { revision: number };
    const changed = await product.api.patch(`${list}/${id}`, { data: { name: "Dike, theirs" } }, revision);
    expect(changed.status, changed.text).toBe(200);

    await page.getByRole("status").filter({ hasText: "This app has been updated" }).waitFor();
    const save = page.getByRole("button", { name: "Save", exact: true });
    await save.click();
    const conflict = page.getByRole("dialog", { name: "Somebody changed this record meanwhile" });
    await conflict.getByText("Theirs: Dike, theirs").waitFor();
    expect(await conflict.locator(".conflict").count()).toBe(1);
    const former = page.locator(".former-texts");
    expect(await former.locator("dl").innerText()).toBe("Fax\n0571 1234");
    await conflict.getByRole("button", { name: "Save my choice" }).click();
    await conflict.waitFor({ state: "hidden" });
    await page.getByText("Saved", { exact: true }).waitFor();
    expect((await product.api.get(`${list}/${id}`)).body.data).toEqual({ name: "Dike, mine" });
    // What was refused by the newer version has taken it over.
    expect(await page.getByRole("button", { name: "Take over" }).count()).toBe(0);
    await textbox("fax").waitFor({ state: "detached" });
    expect(await former.locator("dl").innerText()).toBe("Fax\n0571 1234");
    await former.getByRole("button", { name: "Dismiss" }).waitFor();
  });
});
