import { beforeAll, describe, expect, it } from "vitest";
import type { AppDocument, FieldSchema } from "../../runtime/core/definition/generated/definition.ts";
import { demoSite } from "../support/demo-site.ts";
import { publishApp } from "../support/publish-app.ts";
import type { Colleague } from "../support/start-product-with-demo.ts";
import { textField, versionApp } from "../support/version-app.ts";
import { choose, fieldOf, typeInto } from "./steps/fill-field.ts";
import { publishVersion } from "./steps/publish-version.ts";

const product = demoSite();
const list = "/apps/small/forms/deal/records";
const phone = (was?: string) => ({ phone: textField("Phone", was) });
const source = (...options: string[]): FieldSchema => ({
  ...{ type: "string", title: "Source" },
  oneOf: options.map((title) => ({ const: title.toLowerCase(), title })),
});
const publish = (definition: AppDocument) => publishVersion(product, definition);

describe("what is typed while a version is published that has no place for it", () => {
  let rep: Colleague;
  beforeAll(async () => {
    const first = { fax: textField("Fax"), mobile: textField("Mobile"), source: source("Web", "Fair") };
    await publishApp(product.api, versionApp(first, "New", "Hot"));
    rep = await product.addColleague("Lin", ["rep"]);
    const members = [{ user: rep.id, roles: ["rep"] }];
    const put = await product.api.put("/apps/small/members", { members });
    if (put.status !== 200) throw new Error(put.text);
  });

  it("goes over as far as it fits into the form of a new record, and stays as text until it is dismissed on the record", async () => {
    const { page, violations } = await product.visit({ as: rep });
    await page.goto("/apps/small/deal?new=1");
    const drawer = page.getByRole("dialog", { name: "New Deal" });
    await typeInto(drawer, "name", "Dike");
    await typeInto(drawer, "fax", "0571 1234");
    await typeInto(drawer, "mobile", "139");
    await choose(drawer, "source", "Fair");
    await drawer.getByRole("combobox", { name: "Stage", exact: true }).click();
    await page.locator(".ant-select-dropdown:visible").getByTitle("Hot", { exact: true }).click();

    await publish(
      versionApp({ ...phone("mobile"), telex: textField("Telex"), source: source("Web") }, "New"),
    );
    await drawer.getByRole("status").filter({ hasText: "This app has been updated" }).waitFor();
    expect(await page.getByText("This app has been updated").count()).toBe(1);
    await drawer.getByRole("button", { name: "Create" }).click();
    await drawer.getByText("The form now follows the newest version").waitFor();
    const former = page.locator(".former-texts");
    expect((await former.locator("dl > div").allInnerTexts()).sort()).toEqual([
      "Fax\n0571 1234",
      "Source\nFair",
      "Stage\nHot",
    ]);
    expect(await fieldOf(drawer, "phone").getByRole("textbox").inputValue()).toBe("139");
    expect(await fieldOf(drawer, "fax").count()).toBe(0);
    expect(await violations()).toEqual([]);

    await drawer.getByRole("button", { name: "Create" }).click();
    await page.waitForURL(/\/deal\/[^?]+$/);
    const id = page.url().split("/").at(-1) ?? "";
    const record = await product.api.get(`${list}/${id}`);
    expect(record.body).toMatchObject({ stage: "new", data: { name: "Dike", phone: "139" } });
    await former.getByText("0571 1234").waitFor();
    await page.reload();
    await former.getByText("0571 1234").waitFor();
    await former.getByRole("button", { name: "Dismiss" }).click();
    await former.waitFor({ state: "hidden" });
    await expect
      .poll(async () => (await page.request.get(`/api${list}/${id}/draft`)).json())
      .toMatchObject({ former: [], updatedAt: null });
    await page.reload();
    await fieldOf(page, "phone").waitFor();
    expect(await former.count()).toBe(0);
  });

  it("is there when the form of a new record is opened later", async () => {
    const { page } = await product.visit({ as: rep });
    await page.goto("/apps/small/deal?new=1");
    const drawer = page.getByRole("dialog", { name: "New Deal" });
    await typeInto(drawer, "name", "Weir");
    await typeInto(drawer, "telex", "138");
    await page.goto("about:blank");
    await publish(versionApp({ ...phone(), city: textField("City"), remark: textField("Remark") }, "New"));
    await page.goto("/apps/small/deal?new=1");
    await drawer.getByText("You filled this in earlier").waitFor();
    const former = page.locator(".former-texts");
    expect(await former.locator("dl").innerText()).toBe("Telex\n138");
    await page.reload();
    expect(await former.locator("dl").innerText()).toBe("Telex\n138");
    expect(await fieldOf(drawer, "name").getByRole("textbox").inputValue()).toBe("Weir");
    await former.getByRole("button", { name: "Dismiss" }).click();
    await drawer.getByRole("button", { name: "Create" }).click();
    await page.waitForURL(/\/deal\/[^?]+$/);
  });

  it("is there when a record is opened later, be it kept by the server or by the browser alone", async () => {
    const made = await product.api.post(list, { data: { name: "Lock" } });
    const { id } = made.body as { id: string };
    const { page, offline } = await product.visit({ as: rep });
    await page.goto(`/apps/small/deal/${id}`);
    await typeInto(page, "city", "Hangzhou");
    await typeInto(page, "remark", "By boat");
    await page.getByText("Not saved yet · kept as draft").waitFor();
    await page.goto("about:blank");
    const place = textField("Place", "city");
    await publish(versionApp({ ...phone(), place, pier: textField("Pier") }, "New"));
    await page.goto(`/apps/small/deal/${id}`);
    const former = page.locator(".former-texts");
    await former.getByText("By boat").waitFor();
    expect(await fieldOf(page, "place").getByRole("textbox").inputValue()).toBe("Hangzhou");

    await offline(async () => {
      await typeInto(page, "pier", "Three");
      await page.getByText("Not saved yet · kept in this browser").waitFor();
      await page.goto("about:blank");
    });
    await publish(versionApp({ ...phone(), place }, "New"));
    await page.goto(`/apps/small/deal/${id}`);
    await former.getByText("Three").waitFor();
    expect(await former.locator("dl > div").allInnerTexts()).toEqual(["Remark\nBy boat", "Pier\nThree"]);
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByText("Saved", { exact: true }).waitFor();
    expect((await product.api.get(`${list}/${id}`)).body.data).toMatchObject({ place: "Hangzhou" });
    await former.getByText("Three").waitFor();
  });

  it("is saved under a field's new name by a page that has the former one", async () => {
    const made = await product.api.post(list, { data: { name: "Quay", place: "Ningbo" } });
    const { id } = made.body as { id: string };
    const { page } = await product.visit({ as: rep });
    await page.goto(`/apps/small/deal/${id}`);
    await typeInto(page, "place", "Shanghai");
    await publish(versionApp({ ...phone(), harbour: textField("Harbour", "place") }, "New"));
    await page.getByRole("status").filter({ hasText: "This app has been updated" }).waitFor();
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByText("Saved", { exact: true }).waitFor();
    expect((await product.api.get(`${list}/${id}`)).body.data).toEqual({ name: "Quay", harbour: "Shanghai" });
    expect(await fieldOf(page, "harbour").getByRole("textbox").inputValue()).toBe("Shanghai");
    expect(await page.locator(".former-texts").count()).toBe(0);
  });
});
