import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import type { Visitor } from "../support/visit.ts";
import { demoSite } from "../support/demo-site.ts";
import type { Colleague } from "../support/start-product-with-demo.ts";
import { choose, fieldOf, typeInto } from "./steps/fill-field.ts";
import { recordNamed } from "./steps/record-named.ts";

const home = "/apps/opportunity-management/opportunity";
const product = demoSite();
let rep: Colleague;
let manager: Colleague;
let lawyer: Colleague;

beforeAll(async () => {
  rep = await product.addColleague("Rui", ["rep"]);
  manager = await product.addColleague("Mia", ["manager"]);
  lawyer = await product.addColleague("Leo", ["legal"]);
});

/** Opens the page of the opportunity with this name. */
async function open(as: Colleague, title: string): Promise<Visitor> {
  const visitor = await product.visit({ as, height: 1100 });
  const { id } = await recordNamed(product.api, "opportunity", title);
  await visitor.page.goto(`${home}/${id}`);
  await visitor.page.getByRole("heading", { name: title, level: 1 }).waitFor();
  return visitor;
}

const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest("[data-field]")?.getAttribute("data-field"));

const save = (page: Page) => page.getByRole("button", { name: "Save", exact: true }).click();

describe("the page of a record", () => {
  it("leads from each missing thing to its field, opening the tab in which it is", async () => {
    const { account } = (await recordNamed(product.api, "opportunity", "AOI 检测升级")).data;
    const made = await product.api.post("/apps/opportunity-management/forms/opportunity/records", {
      data: { name: "Bare lead", account },
    });
    expect(made.status).toBe(201);
    const { page } = await open(rep, "Bare lead");
    await page.getByText("4 things are missing for “Needs analysis”").waitFor();
    const missing = page.getByRole("listitem").filter({ hasText: "“Source” is empty" });
    await missing.getByRole("button", { name: "fill in" }).click();
    expect(await focused(page)).toBe("source");
    await page.getByRole("button", { name: "Need fit could add up to 30 points" }).click();
    expect(await focused(page)).toBe("needFit");
    const tab = page.getByRole("tab", { name: "Needs and assessment" });
    expect(await tab.getAttribute("aria-selected")).toBe("true");

    const record = `/apps/opportunity-management/forms/opportunity/records/${made.body.id as string}`;
    const override = { reason: "Known for long" };
    const unchanged = { "If-Match": `"${String(made.body.revision)}"` };
    const moved = await product.api.post(`${record}/transitions/analyse`, { override }, unchanged);
    expect(moved.status).toBe(200);
    await page.getByRole("alert").getByRole("button", { name: "“Source” is empty" }).click();
    expect(await focused(page)).toBe("source");
  });

  it("shows what the chosen account fills in before anything is saved, and takes it back with the choice", async () => {
    const { page } = await open(rep, "Bare lead");
    const sheet = page.getByRole("main");
    const segment = fieldOf(page, "segment");
    const large = "SegmentLarge account";
    const before = await segment.textContent();
    expect(before).not.toContain(large);
    await choose(sheet, "account", "重庆渝拓汽车零部件有限公司", "渝拓");
    await expect.poll(() => segment.textContent()).toContain(large);
    const { account } = (await recordNamed(product.api, "opportunity", "Bare lead")).data;
    const own = await product.api.get(
      `/apps/opportunity-management/forms/account/records/${String(account)}`,
    );
    const { name } = own.body.data as { name: string };
    await choose(sheet, "account", name, name);
    await expect.poll(() => segment.textContent()).toBe(before);
  });

  it("lets two people who changed the same record choose field by field, and overwrites nothing silently", async () => {
    const title = "机床远程运维";
    const mine = await open(rep, title);
    // Where nothing tells of changes, saving does.
    await mine.page.route("**/api/events", (route) =>
      route.fulfill({ contentType: "text/event-stream", body: "" }),
    );
    await mine.page.reload();
    const theirs = await open(product.ada, title);
    await typeInto(mine.page, "needDescription", "Mine: sixty machines.");
    await typeInto(mine.page, "amount", "610000");

    await typeInto(theirs.page, "needDescription", "Theirs: ninety machines.");
    await typeInto(theirs.page, "amount", "900000");
    await save(theirs.page);
    await theirs.page.getByText("changed").first().waitFor();

    const { id } = await recordNamed(product.api, "opportunity", title);
    const path = `/api/apps/opportunity-management/forms/opportunity/records/${id}`;
    mine.expects(`412 PATCH ${path}`);
    await save(mine.page);
    const conflict = mine.page.getByRole("dialog", { name: "Somebody changed this record meanwhile" });
    await conflict.getByText("Theirs: Theirs: ninety machines.").waitFor();
    await conflict.getByText(/^Theirs: .*900,000/).click();
    await conflict.getByRole("button", { name: "Save my choice" }).click();
    await conflict.waitFor({ state: "hidden" });
    await mine.page.getByText("Saved", { exact: true }).waitFor();
    expect((await recordNamed(product.api, "opportunity", title)).data).toMatchObject({
      needDescription: "Mine: sixty machines.",
      amount: 900000,
    });
  });

  it("keeps what is typed over a reload at any moment, and nothing once it is as it was", async () => {
    const { page } = await open(rep, "堆场可视化");
    const need = fieldOf(page, "needDescription").locator("textarea");
    const unsaved = page.getByRole("region", { name: /Unsaved/ });
    const before = await need.inputValue();
    await need.fill("Half a sentence about");
    await page.reload();
    await page.getByText("Not saved yet · kept as draft").waitFor();
    expect(await need.inputValue()).toBe("Half a sentence about");
    const record = await recordNamed(product.api, "opportunity", "堆场可视化");
    expect(record.data["needDescription"]).not.toContain("Half");

    await page.getByRole("navigation").getByRole("link", { name: "Account", exact: true }).click();
    await page.getByRole("heading", { name: "Account", level: 1 }).waitFor();
    await page.goBack();
    await unsaved.waitFor();
    expect(await need.inputValue()).toBe("Half a sentence about");
    await typeInto(page, "needDescription", before);
    await unsaved.waitFor({ state: "hidden" });
    const asked = page.waitForResponse(
      (answer) => answer.request().method() === "GET" && answer.url().endsWith("/draft"),
    );
    await page.reload();
    await asked;
    await page.getByRole("heading", { name: "堆场可视化", level: 1 }).waitFor();
    expect(await need.inputValue()).toBe(before);
    expect(await unsaved.count()).toBe(0);
  });

  it("keeps a half-written comment and a half-filled new record over a reload, even one that lost a part", async () => {
    const visitor = await open(rep, "堆场可视化");
    const { page } = visitor;
    const comment = page.getByLabel("Write a comment…");
    await comment.fill("They want to see it **live**.");
    let lost = "";
    await page.route("/assets/react-markdown-*", (route) => {
      lost = new URL(route.request().url()).pathname;
      return route.fulfill({ status: 404 });
    });
    await page.reload();
    await page.locator(".markdown-plain").getByText("**Aim**").waitFor();
    visitor.expects(`404 GET ${lost}`);
    await page.unrouteAll();
    expect(await comment.inputValue()).toBe("They want to see it **live**.");
    await page.getByRole("button", { name: "Send" }).click();
    const entry = page.getByRole("listitem").filter({ hasText: "They want to see it live." });
    await entry.getByText("Rui").first().waitFor();
    expect(await comment.inputValue()).toBe("");

    await page.goto(`${home}?new=1`);
    const name = page.getByRole("dialog").locator("[data-field=name] input");
    await name.fill("Half a deal");
    await page.reload();
    await page.getByText("You filled this in earlier").waitFor();
    expect(await name.inputValue()).toBe("Half a deal");
    await page.getByRole("button", { name: "Start anew" }).click();
    expect(await name.inputValue()).toBe("");
  });

  it("lets somebody whose session has ended sign in over what they typed, and save it", async () => {
    const title = "机床远程运维";
    const visitor = await open(rep, title);
    const { page } = visitor;
    const { id } = await recordNamed(product.api, "opportunity", title);
    // Somebody else signs in in another tab: the cookie is theirs from now on, the page is not.
    const other = { email: product.ada.email, password: product.ada.password };
    expect((await page.context().request.post("/api/session", { data: other })).ok()).toBe(true);
    visitor.expects(`401 PUT /api/apps/opportunity-management/forms/opportunity/records/${id}/draft`);
    await typeInto(page, "needDescription", "Typed over lunch.");
    const dialog = page.getByRole("dialog", { name: "Sign in again" });
    await dialog.waitFor();
    expect(await visitor.violations()).toEqual([]);
    await dialog.getByLabel("Password").fill(rep.password);
    await dialog.getByRole("button", { name: "Sign in", exact: true }).click();
    await dialog.waitFor({ state: "hidden" });
    await page.getByText("Not saved yet · kept as draft").waitFor();
    await save(page);
    await page.getByText("Saved", { exact: true }).waitFor();
    expect((await recordNamed(product.api, "opportunity", title)).data).toMatchObject({
      needDescription: "Typed over lunch.",
    });
    const { events } = (
      await product.api.get(`/apps/opportunity-management/forms/opportunity/records/${id}/events`)
    ).body as {
      events: { type: string; by: string }[];
    };
    expect(events[0]).toMatchObject({ type: "updated", by: rep.id });
  });

  it("asks at signing out whether what is only in this browser is to stay there, and forgets it", async () => {
    const { page } = await open(rep, "机床远程运维");
    await page.getByLabel("Write a comment").fill("Not for everybody's eyes.");
    const signOut = async () => {
      await page.getByRole("button", { name: /^Account: / }).click();
      await page.getByRole("menuitem", { name: "Sign out" }).click();
    };
    await signOut();
    const dialog = page.getByRole("dialog", { name: "Something you typed is only in this browser" });
    await dialog.getByRole("button", { name: "Stay signed in" }).click();
    await dialog.waitFor({ state: "hidden" });
    await signOut();
    await dialog.getByRole("button", { name: "Forget and sign out" }).click();
    await page.getByLabel("Password").waitFor();
    const left = () => Object.keys(localStorage).filter((name) => name.startsWith("pipewright.typed."));
    expect(await page.evaluate(left)).toEqual([]);
  });

  it("is opened, filled in and saved with the keyboard alone", async () => {
    const visitor = await product.visit({ as: rep, height: 1100 });
    const { page } = visitor;
    await page.goto(`${home}?q=${encodeURIComponent("堆场可视化")}`);
    await page.getByRole("article", { name: "堆场可视化" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "堆场可视化", level: 1 }).waitFor();
    await fieldOf(page, "needDescription").waitFor();
    for (let steps = 0; steps < 60 && (await focused(page)) !== "needDescription"; steps += 1)
      await page.keyboard.press("Tab");
    expect(await focused(page)).toBe("needDescription");
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("Nobody touched a mouse.");
    await page.keyboard.press("ControlOrMeta+s");
    await page.getByText("Saved", { exact: true }).waitFor();
    expect((await recordNamed(product.api, "opportunity", "堆场可视化")).data).toMatchObject({
      needDescription: "Nobody touched a mouse.",
    });
  });

  it("keeps what is typed while the server cannot be reached, in the browser and then as a draft", async () => {
    const visitor = await open(rep, "机床远程运维");
    const { page } = visitor;
    await visitor.offline(async () => {
      await typeInto(page, "needDescription", "Typed on a train.");
      await save(page);
      await page
        .getByText(/cannot be reached/)
        .first()
        .waitFor();
      await page.getByText("Not saved yet · kept in this browser").waitFor();
    });
    await page.getByText("Not saved yet · kept as draft").waitFor();
    await page.reload();
    await page.getByText("Not saved yet · kept as draft").waitFor();
    expect(await fieldOf(page, "needDescription").locator("textarea").inputValue()).toBe("Typed on a train.");
    await save(page);
    await page.getByText("Saved", { exact: true }).waitFor();
  });

  it("puts a record into the trash and takes it out again by undo", async () => {
    const title = "模具寿命管理";
    const { page } = await open(product.ada, title);
    // So high that its card, the last but one of a column, is in sight: others are not drawn.
    await page.setViewportSize({ width: 1440, height: 2_200 });
    // While a slow page is still being left, what happened to its record is heard live too.
    const session = await page.context().newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: 5 });
    await page.getByRole("button", { name: "More" }).click();
    await page.getByRole("menuitem", { name: "To the trash" }).click();
    const notice = page.getByRole("alert").filter({ hasText: `“${title}” is in the trash.` });
    await notice.waitFor();
    const card = page.getByRole("article", { name: title });
    await page.getByRole("article").first().waitFor();
    expect(await card.count()).toBe(0);
    await notice.getByRole("button", { name: "Undo" }).click();
    await card.waitFor();
  });

  it("holds a deal with a discount of 15 % until the manager and legal have approved it", async () => {
    const title = "线束视觉检测";
    const { page } = await open(rep, title);
    await page.getByRole("button", { name: "Move to “After-sales and care”" }).click();
    const dialog = page.getByRole("dialog", { name: "Move to “After-sales and care”" });
    await dialog.getByRole("button", { name: "Ask for approval" }).click();
    await page.getByText("To be decided by: Sales manager.").waitFor();
    expect(await page.getByRole("button", { name: "Approve" }).count()).toBe(0);
    expect(await fieldOf(page, "name").locator("input").count()).toBe(0);

    const first = await open(manager, title);
    await first.page.getByLabel("Comment on the decision").fill("Worth it.");
    await first.page.getByRole("button", { name: "Approve" }).click();
    await first.page.getByText("To be decided by: Legal.").waitFor();

    const second = await open(lawyer, title);
    await second.page.getByRole("button", { name: "Approve" }).click();
    await second.page.locator("[aria-current=step]").getByText("After-sales and care").waitFor();
    const record = await recordNamed(product.api, "opportunity", title);
    expect(record).toMatchObject({ stage: "after-sales", locked: false });
    expect(record.data).toMatchObject({ legalReview: "passed" });
  });
});
