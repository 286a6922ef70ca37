import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import type { Visitor, VisitOptions } from "../support/visit.ts";
import { pngPicture } from "../support/pictures.ts";
import { demoSite } from "../support/demo-site.ts";
import { importApp, visits, visitsApp } from "../support/visits-app.ts";
import { choose, fieldOf } from "./steps/fill-field.ts";

const product = demoSite();

beforeAll(async () => {
  await importApp(product.api, visitsApp);
});

/** Opens the page of a new visit. */
async function open(data: object, options: Partial<VisitOptions> = {}): Promise<Visitor & { id: string }> {
  const made = await product.api.post(visits, { data: { name: "A visit", ...data } });
  if (made.status !== 201) throw new Error(made.text);
  const visitor = await product.visit({ as: product.ada, height: 1300, ...options });
  await visitor.page.goto(`/apps/visits/visit/${made.body.id as string}`);
  await fieldOf(visitor.page, "place").waitFor({ timeout: 40_000 });
  return { ...visitor, id: made.body.id as string };
}

/** Presses the button, and gives the status of the server's answer. */
async function save(page: Page, name = "Save"): Promise<number> {
  const answer = page.waitForResponse((one) => one.request().method() === "PATCH");
  await page.getByRole("button", { name, exact: true }).click();
  return (await answer).status();
}

const dataOf = async (id: string) =>
  (await product.api.get(`${visits}/${id}`)).body.data as { readonly [field: string]: unknown };

const picture = (name: string, color?: readonly [number, number, number]) => ({
  name,
  mimeType: "image/png",
  buffer: Buffer.from(pngPicture(color)),
});

describe("an address", () => {
  it("is filled in with the keyboard alone, part by part, and read in the order of the reader's language", async () => {
    const { page, id, violations } = await open({});
    await page.locator("#f-place-street").focus();
    await page.keyboard.type("1 Century Avenue");
    for (const text of ["Pudong", "Shanghai", "Shanghai", "200120"]) {
      await page.keyboard.press("Tab");
      await page.keyboard.type(text);
    }
    await page.keyboard.press("Tab");
    await page.keyboard.type("chin");
    await page.getByTitle("China", { exact: true }).waitFor();
    await page.keyboard.press("Enter");
    await save(page);
    expect(await violations()).toEqual([]);
    expect((await dataOf(id))["place"]).toEqual({
      ...{ country: "CN", region: "Shanghai", city: "Shanghai" },
      ...{ district: "Pudong", street: "1 Century Avenue", postcode: "200120" },
    });
    await page.goto("/apps/visits/visit");
    await page.getByRole("cell", { name: "1 Century Avenue, Pudong, Shanghai, 200120, China" }).waitFor();
  });

  it("that is emptied part by part is empty", async () => {
    const { page, id } = await open({ place: { city: "上海市" } });
    await page.locator("#f-place-city").fill(" ");
    await page.keyboard.press("Tab");
    await save(page);
    expect(Object.hasOwn(await dataOf(id), "place")).toBe(false);
  });
});

describe("tags", () => {
  it("are typed or chosen from those in use, whose spelling they keep, and each stands once", async () => {
    await product.api.post(visits, { data: { name: "Before", labels: ["VIP", "Fair 2026"] } });
    const { page, id } = await open({});
    const input = fieldOf(page, "labels").getByRole("combobox");
    await input.click();
    await page.getByTitle("Fair 2026", { exact: true }).click();
    await input.pressSequentially("vip,Vip,  key   account ");
    await input.press("Enter");
    await page.keyboard.press("Escape");
    await save(page);
    expect((await dataOf(id))["labels"]).toEqual(["Fair 2026", "VIP", "key account"]);
  });

  it("that are typed are taken over when one leaves the field", async () => {
    const { page, id } = await open({});
    const input = fieldOf(page, "labels").getByRole("combobox");
    await input.pressSequentially("half typed");
    await input.press("Tab");
    await save(page);
    expect((await dataOf(id))["labels"]).toEqual(["half typed"]);
  });
});

describe("options that depend on others", () => {
  it("are offered by what is chosen; one that has gone is marked, with what to do, until it is mended", async () => {
    const { page, id, expects, violations } = await open({
      ...{ country: "cn", city: "shanghai", branches: ["pudong", "remote"] },
    });
    const form = page.locator(".record-form");
    await choose(form, "country", "United States");
    const city = fieldOf(page, "city");
    await city
      .getByText("“Shanghai” cannot be chosen for “City” at present. Choose another option.")
      .waitFor();
    await city.getByText("Shanghai (not offered here)").waitFor();
    expect(await violations()).toEqual([]);

    expects(`422 PATCH /api${visits}/${id}`);
    expect(await save(page)).toBe(422);
    await city.getByRole("combobox").click();
    const offered = page.locator(".ant-select-dropdown:visible .ant-select-item-option");
    expect(await offered.allInnerTexts()).toEqual(["Shanghai (not offered here)", "Boston"]);
    await page.getByTitle("Boston", { exact: true }).click();
    expect(await city.getByRole("alert").count()).toBe(0);

    const branches = fieldOf(page, "branches");
    await branches.getByRole("alert").waitFor();
    await branches.getByText("Pudong (not offered here)").waitFor();
    await branches.getByRole("combobox").press("Backspace");
    await branches.getByRole("combobox").press("Backspace");
    await page.keyboard.press("Escape");
    await save(page);
    expect(await dataOf(id)).toMatchObject({ country: "us", city: "boston" });
  });
});

describe("pictures", () => {
  it("are sent several at once, shown small and large, and taken away", async () => {
    const { page, id, violations } = await open({});
    const photos = fieldOf(page, "photos");
    await photos
      .locator('input[type="file"]')
      .setInputFiles([picture("red.png", [200, 30, 30]), picture("blue.png", [30, 30, 200])]);
    await photos.getByRole("button", { name: "blue.png", exact: true }).waitFor();
    await save(page);
    expect((await dataOf(id))["photos"]).toHaveLength(2);
    await page.reload();
    const red = photos.getByRole("button", { name: "red.png", exact: true });
    await red.focus();
    await page.keyboard.press("Enter");
    const gallery = page.getByRole("dialog");
    await gallery.getByText("1 / 2").waitFor();
    await page.keyboard.press("ArrowRight");
    await gallery.getByText("2 / 2").waitFor();
    await page.keyboard.press("Escape");
    await gallery.waitFor({ state: "hidden" });
    expect(await violations()).toEqual([]);
    await photos.getByRole("button", { name: "Remove the picture red.png" }).click();
    await save(page);
    expect((await dataOf(id))["photos"]).toHaveLength(1);
  });

  it("that are none are refused with what to do, by their names and by their bytes", async () => {
    const { page, expects } = await open({});
    const photos = fieldOf(page, "photos");
    const send = (name: string, mimeType: string) =>
      photos
        .locator('input[type="file"]')
        .setInputFiles([{ name, mimeType, buffer: Buffer.from("<svg onload='alert(1)'/>") }]);
    await send("drawing.svg", "image/svg+xml");
    await photos.getByText("“drawing.svg” is no picture that can be shown.").waitFor();
    expects(`422 POST /api${visits}/${page.url().split("/").at(-1) ?? ""}/files`);
    await send("false.png", "image/png");
    await photos.getByText("“false.png” is no picture that can be shown.").waitFor();
    expect(await photos.getByRole("listitem").count()).toBe(0);
  });
});

describe("a signature", () => {
  it("is drawn with the mouse, shown as it was drawn, and drawn again", async () => {
    const { page, id } = await open({});
    const signature = fieldOf(page, "signature");
    const use = signature.getByRole("button", { name: "Use signature" });
    expect(await use.isDisabled()).toBe(true);
    await draw(page);
    await use.click();
    await signature.getByRole("img", { name: "Customer's signature: signed" }).waitFor();
    await save(page);
    const first = (await dataOf(id))["signature"];
    await signature.getByRole("button", { name: "Sign again" }).click();
    await draw(page);
    await signature.getByRole("button", { name: "Clear" }).click();
    expect(await use.isDisabled()).toBe(true);
    await draw(page);
    await use.click();
    await signature.getByRole("img", { name: "Customer's signature: signed" }).waitFor();
    await save(page);
    expect((await dataOf(id))["signature"]).not.toBe(first);
  });

  it("is typed with the keyboard on a phone, in the dark, in Chinese", async () => {
    const { page, id, violations } = await open({}, { width: 390, height: 844, dark: true, locale: "zh-CN" });
    const signature = fieldOf(page, "signature");
    await signature.getByRole("textbox", { name: "客户签名：或输入姓名" }).fill("王小明");
    expect(await violations()).toEqual([]);
    await page.keyboard.press("Enter");
    await signature.getByRole("img", { name: "客户签名：已签名" }).waitFor();
    await save(page, "保存");
    const file = (await dataOf(id))["signature"] as string;
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
    const read = await product.api.get(`/files/${file}`);
    expect(read.headers.get("content-type")).toBe("image/png");
  });
});

async function draw(page: Page): Promise<void> {
  const paper = fieldOf(page, "signature").locator("canvas");
  await paper.scrollIntoViewIfNeeded();
  const box = await paper.boundingBox();
  if (box === null) throw new Error("There is no paper");
  await page.mouse.move(box.x + 40, box.y + 60);
  await page.mouse.down();
  await page.mouse.move(box.x + 160, box.y + 110, { steps: 12 });
  await page.mouse.move(box.x + 220, box.y + 50, { steps: 12 });
  await page.mouse.up();
}
