import type { Locator, Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import type { FieldKindName } from "../../runtime/core/fields/field-kind-name.ts";
import { everyKindApp, fieldName } from "../support/every-kind-app.ts";
import { pngPicture } from "../support/pictures.ts";
import { publishApp } from "../support/publish-app.ts";
import { demoSite } from "../support/demo-site.ts";
import { choose, fieldOf, typeInto } from "./steps/fill-field.ts";

const home = "/apps/kinds/sheet";
const product = demoSite();

beforeAll(async () => {
  await publishApp(product.api, everyKindApp);
  for (const name of ["North Yard", "South Yard"]) {
    const made = await product.api.post("/apps/kinds/forms/partner/records", { data: { name } });
    if (made.status !== 201) throw new Error(made.text);
  }
});

interface Filling {
  /** Fills the field in by hand; none where the product fills it in. */
  readonly fill?: (scope: Locator) => Promise<void>;
  /** What the field then shows, of one's own typing or by itself. */
  readonly shows: string | RegExp;
}

const typed = (kind: FieldKindName, text: string, shows: string | RegExp = text): Filling => ({
  fill: (scope) => typeInto(scope, fieldName(kind), text),
  shows,
});

async function pickDay(scope: Locator, kind: FieldKindName, text: string): Promise<void> {
  const input = fieldOf(scope, fieldName(kind)).locator("input");
  await input.fill(text);
  await input.press("Tab");
}

async function pickSome(scope: Locator, kind: FieldKindName, titles: readonly string[]): Promise<void> {
  for (const title of titles) await choose(scope, fieldName(kind), title);
  await fieldOf(scope, fieldName(kind)).getByRole("combobox").press("Escape");
}

/** How a person fills in each kind; complete by its type. */
const fillings: { readonly [kind in FieldKindName]: Filling } = {
  text: typed("text", "Harbour crane 港口起重机"),
  "long-text": typed("long-text", "First line\nSecond line", /First line\nSecond line/),
  markdown: typed("markdown", "It is **bold**."),
  integer: typed("integer", "21"),
  number: typed("number", "3.25"),
  percent: typed("percent", "15"),
  money: typed("money", "1234.5", "1,234.50"),
  email: typed("email", "crane@example.org"),
  phone: typed("phone", "+86 139 0000 0000"),
  url: typed("url", "https://example.org/crane"),
  rating: {
    fill: (scope) => fieldOf(scope, "rating").getByRole("radio", { name: "4 stars" }).click(),
    shows: "4",
  },
  boolean: { fill: (scope) => fieldOf(scope, "boolean").getByRole("checkbox").check(), shows: "Yes" },
  date: { fill: (scope) => pickDay(scope, "date", "2027/3/15"), shows: "2027-03-15" },
  "date-time": {
    fill: (scope) => pickDay(scope, "date-time", "2027-03-15 14:30"),
    shows: /2027-03-15 14:30/,
  },
  choice: { fill: (scope) => choose(scope, "choice", "Green"), shows: "Green" },
  choices: { fill: (scope) => pickSome(scope, "choices", ["Red", "Blue"]), shows: /Red.*Blue/s },
  address: {
    fill: async (scope) => {
      const address = fieldOf(scope, "address");
      await address.getByLabel("City").fill("Qingdao");
      await address.getByLabel("City").press("Tab");
      await address.getByRole("combobox").fill("China");
      await scope.page().locator(`.ant-select-dropdown:visible [title="China"]`).click();
    },
    shows: /Qingdao.*China/s,
  },
  tags: {
    fill: async (scope) => {
      await fieldOf(scope, "tags").getByRole("combobox").fill("heavy,urgent,");
      await fieldOf(scope, "tags").getByRole("combobox").press("Tab");
    },
    shows: /heavy.*urgent/s,
  },
  user: { fill: (scope) => choose(scope, "user", "Ada", "Ad"), shows: "Ada" },
  users: { fill: (scope) => pickSome(scope, "users", ["Ada"]), shows: "Ada" },
  reference: { fill: (scope) => choose(scope, "reference", "North Yard", "North"), shows: "North Yard" },
  references: {
    fill: (scope) => pickSome(scope, "references", ["North Yard", "South Yard"]),
    shows: /North Yard.*South Yard/s,
  },
  table: { fill: fillTable, shows: /Hook.*99\.00.*Blue.*South Yard/s },
  files: {
    fill: async (scope) => {
      const file = { name: "drawing.txt", mimeType: "text/plain", buffer: Buffer.from("A crane.") };
      await fieldOf(scope, "files").locator("input[type=file]").setInputFiles(file);
      await fieldOf(scope, "files").getByRole("link", { name: "drawing.txt" }).waitFor();
    },
    shows: "drawing.txt",
  },
  image: {
    fill: async (scope) => {
      const file = { name: "crane.png", mimeType: "image/png", buffer: Buffer.from(pngPicture()) };
      await fieldOf(scope, "image").locator("input[type=file]").setInputFiles(file);
      await fieldOf(scope, "image").getByRole("img", { name: "crane.png" }).waitFor();
    },
    shows: "crane.png",
  },
  signature: {
    fill: async (scope) => {
      await fieldOf(scope, "signature").getByRole("textbox").fill("Ada");
      await fieldOf(scope, "signature").getByRole("button", { name: "Use signature" }).click();
      await fieldOf(scope, "signature").getByRole("img", { name: "Signature: signed" }).waitFor();
    },
    shows: "Signature: signed",
  },
  // There are no teams to choose from yet.
  team: { shows: "" },
  serial: { shows: "K-0001" },
  formula: { shows: "42" },
  rollup: { shows: "0" },
};

async function fillTable(scope: Locator): Promise<void> {
  const table = fieldOf(scope, "table");
  await table.getByRole("button", { name: "Add row" }).click();
  await table.getByLabel("Product 1").fill("Hook");
  await table.getByLabel("Price 1").fill("99");
  await table.getByLabel("Price 1").press("Tab");
  await table.getByLabel("Colour 1").click();
  const offered = scope.page().locator(".ant-select-dropdown:visible");
  await offered.getByTitle("Blue").click();
  await table.getByLabel("Maker 1").click();
  await offered.getByTitle("South Yard").waitFor();
  expect(await offered.getByTitle("North Yard").count()).toBe(0);
  await offered.getByTitle("South Yard").click();
}

/** Everything that a field shows: what is typed, chosen, listed and said. */
async function shown(page: Page, kind: string): Promise<string> {
  const field = fieldOf(page, fieldName(kind));
  await field.scrollIntoViewIfNeeded();
  return field.evaluate((place) => {
    const inputs = [...place.querySelectorAll<HTMLInputElement>("input:not([type=file]), textarea")];
    const pictures = [...place.querySelectorAll("img")];
    const stars = place.querySelectorAll(".ant-rate-star-full").length;
    return [
      ...inputs.map(({ value }) => value),
      ...pictures.map(({ alt }) => alt),
      (place as HTMLElement).innerText,
      stars || "",
    ].join("\n");
  });
}

describe("a form with a field of each kind", () => {
  it("is filled in by hand, saved, and shows everything again", async () => {
    const visitor = await product.visit({ as: product.ada, height: 1100 });
    const { page } = visitor;
    await page.goto(`${home}?new=1`);
    const drawer = page.getByRole("dialog", { name: "New Sheet" });
    await fieldOf(drawer, "text").waitFor();
    for (const { fill } of Object.values(fillings)) await fill?.(drawer);
    expect(await visitor.violations()).toEqual([]);

    await drawer.getByRole("button", { name: "Create" }).click();
    await page.getByRole("heading", { name: "Harbour crane 港口起重机", level: 1 }).waitFor();
    for (const again of [false, true]) {
      if (again) await page.reload();
      await fieldOf(page, "text").waitFor();
      for (const [kind, { shows }] of Object.entries(fillings)) {
        const found = await shown(page, kind);
        if (typeof shows === "string") expect(found, kind).toContain(shows);
        else expect(found, kind).toMatch(shows);
      }
    }
    expect(await visitor.violations()).toEqual([]);
  });

  it("says at the field what is wrong, keeps what was typed, and leads to what the server refuses", async () => {
    const visitor = await product.visit({ as: product.ada, height: 700 });
    const { page } = visitor;
    await page.goto(`${home}?new=1`);
    const drawer = page.getByRole("dialog", { name: "New Sheet" });
    await typeInto(drawer, "integer", "a dozen");
    await typeInto(drawer, "email", "nobody");
    expect(await fieldOf(drawer, "integer").locator("input").inputValue()).toBe("a dozen");
    expect(await fieldOf(drawer, "integer").getByRole("alert").innerText()).not.toBe("");
    expect(await fieldOf(drawer, "email").getByRole("alert").innerText()).not.toBe("");

    visitor.expects("422 POST /api/apps/kinds/forms/sheet/records");
    await drawer.getByRole("button", { name: "Create" }).click();
    const focused = page.locator("[data-field=integer] input:focus");
    await focused.waitFor();
    expect(await focused.inputValue()).toBe("a dozen");
    expect(await focused.getAttribute("aria-invalid")).toBe("true");
    expect(await visitor.violations()).toEqual([]);
  });

  it("asks before it throws away what was typed", async () => {
    const { page } = await product.visit({ as: product.ada, height: 700 });
    await page.goto(`${home}?new=1`);
    const drawer = page.getByRole("dialog", { name: "New Sheet" });
    await fieldOf(drawer, "text").locator("input").fill("Half a");
    await page.keyboard.press("Escape");
    const question = page.getByRole("dialog", { name: "Discard what you typed?" });
    await question.getByRole("button", { name: "Go on typing" }).click();
    await question.waitFor({ state: "hidden" });
    expect(await fieldOf(drawer, "text").locator("input").inputValue()).toBe("Half a");
    await drawer.getByRole("button", { name: "Cancel" }).click();
    await question.getByRole("button", { name: "Discard" }).click();
    await drawer.waitFor({ state: "hidden" });
  });
});
