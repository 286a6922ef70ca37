import { beforeAll, describe, expect, it } from "vitest";
import { demoSite } from "../support/demo-site.ts";
import type { Colleague } from "../support/start-product-with-demo.ts";
import { card, column, dragTo, holdOver } from "./steps/drag-card.ts";
import { choose, fieldNames, fieldOf, typeInto } from "./steps/fill-field.ts";
import { recordNamed } from "./steps/record-named.ts";

const home = "/apps/opportunity-management/opportunity";
const product = demoSite();
let rep: Colleague;

beforeAll(async () => {
  rep = await product.addColleague("Rui", ["rep"]);
});

const visit = () => product.visit({ as: rep, width: 2360, height: 900 });

/** The address of the board with only the records that a search finds. */
const boardOf = (search: string) => `${home}?q=${encodeURIComponent(search)}`;

describe("a rep at the board", () => {
  it("creates a deal, drags it on, fills in exactly what is missing, and sees score and history change", async () => {
    const visitor = await visit();
    const { page } = visitor;
    await page.goto(home);

    await page.getByRole("button", { name: "New Opportunity" }).click();
    const drawer = page.getByRole("dialog", { name: "New Opportunity" });
    await typeInto(drawer, "name", "Press shop retrofit");
    await choose(drawer, "account", "重庆渝拓汽车零部件有限公司", "渝拓");
    await drawer.getByRole("button", { name: "Create" }).click();
    await page.getByRole("heading", { name: "Press shop retrofit", level: 1 }).waitFor();
    await page.getByText("created this record").waitFor();

    await page.getByRole("button", { name: "New Activity" }).click();
    const activity = page.getByRole("dialog", { name: "New Activity" });
    await typeInto(activity, "subject", "First call");
    await choose(activity, "type", "Call");
    await activity.getByRole("button", { name: "Create" }).click();
    await page.getByRole("link", { name: "First call" }).waitFor();
    await page.getByText("1 of 4 met").waitFor();

    await page.goto(boardOf("retrofit"));
    await dragTo(page, "Press shop retrofit", "Needs analysis");
    const first = page.getByRole("dialog", { name: "Move to “Needs analysis”" });
    await fieldOf(first, "source").waitFor();
    expect(await fieldNames(first)).toEqual(["contact", "needDescription", "source"]);
    await choose(first, "source", "Referral");
    await choose(first, "contact", "谭永强", "谭");
    await typeInto(first, "needDescription", "Forty presses without any data.");
    await first.getByRole("button", { name: "Move to “Needs analysis”" }).click();
    await column(page, "Needs analysis").getByRole("article", { name: "Press shop retrofit" }).waitFor();

    await dragTo(page, "Press shop retrofit", "Sales strategy");
    const second = page.getByRole("dialog", { name: "Move to “Sales strategy”" });
    await fieldOf(second, "needFit").waitFor();
    expect(await fieldNames(second)).toEqual(
      ["amount", "budget", "competition", "currentSupplier", "decisionCycle"].concat([
        "needFit",
        "painPoints",
        "purchaseIntent",
      ]),
    );
    await typeInto(second, "painPoints", "Scrap is found a day late.");
    await choose(second, "currentSupplier", "None");
    await typeInto(second, "amount", "300000");
    await choose(second, "needFit", "High");
    await typeInto(second, "budget", "300000");
    await fieldOf(second, "budgetConfirmed").getByRole("checkbox").check();
    await choose(second, "decisionCycle", "1–3 months");
    await choose(second, "purchaseIntent", "High");
    await choose(second, "competition", "None");
    await second.getByRole("button", { name: "Move to “Sales strategy”" }).click();
    await column(page, "Sales strategy").getByRole("article", { name: "Press shop retrofit" }).waitFor();

    await page.getByRole("link", { name: "Press shop retrofit" }).click();
    const now = page.locator("[aria-current=step]");
    await now.getByText("Sales strategy").waitFor();
    expect(await page.getByRole("region", { name: "Score" }).innerText()).toMatch(/^9\d(\.\d+)?\nGrade A/);
    const history = page.getByRole("list").filter({ hasText: "created this record" });
    const told = await history.innerText();
    expect(told).toContain("moved it from “Lead identification” to “Needs analysis”");
    expect(told).toContain("moved it from “Needs analysis” to “Sales strategy”");
    expect(told).toMatch(/Score D 0 → A 9\d/);
    expect(told).toContain("Forty presses without any data.");
  });

  it("is told why a card may not enter a stage to which no move is drawn, and nothing changes", async () => {
    const visitor = await visit();
    const { page } = visitor;
    const before = await recordNamed(product.api, "opportunity", "冷库 WMS 选型");
    await page.goto(boardOf("冷库 WMS 选型"));
    const reason = "Not directly: first through “Needs analysis”.";

    await holdOver(page, "冷库 WMS 选型", "Negotiation and signing");
    await column(page, "Negotiation and signing").getByText(reason).waitFor();
    await page.mouse.up();
    await page.locator(".ant-message").getByText(reason).waitFor();

    await column(page, "Lead identification").getByRole("article", { name: "冷库 WMS 选型" }).waitFor();
    expect(await recordNamed(product.api, "opportunity", "冷库 WMS 选型")).toEqual(before);
  });

  it("moves a card with the keyboard alone: picked up, carried to the next column, let go", async () => {
    const visitor = await visit();
    const { page } = visitor;
    await page.goto(boardOf("AOI"));
    await card(page, "AOI 检测升级").focus();
    await page.keyboard.press("Space");
    await column(page, "Needs analysis").locator(".drop-note").waitFor();
    await page.keyboard.press("ArrowRight");
    await page
      .getByRole("status")
      .getByText("AOI 检测升级 → Needs analysis. Let go to move it here")
      .waitFor();
    await page.keyboard.press("Space");
    await column(page, "Needs analysis").getByRole("article", { name: "AOI 检测升级" }).waitFor();
    expect(await recordNamed(product.api, "opportunity", "AOI 检测升级")).toMatchObject({
      stage: "needs-analysis",
    });
  });

  it("chooses a move from a list with the key M, and says why where the move wants a reason", async () => {
    const visitor = await visit();
    const { page } = visitor;
    await page.goto(boardOf("灭菌批次追溯"));
    await card(page, "灭菌批次追溯").focus();
    await page.keyboard.press("m");
    const chooser = page.getByRole("dialog", { name: "Move to… 灭菌批次追溯" });
    await chooser.getByRole("button", { name: "Back to lead identification" }).press("Enter");
    const dialog = page.getByRole("dialog", { name: "Move to “Lead identification”" });
    const move = dialog.getByRole("button", { name: "Move to “Lead identification”" });
    await dialog.getByLabel("Comment").waitFor();
    expect(await move.isDisabled()).toBe(true);
    await dialog.getByLabel("Comment").fill("Nobody there decides.");
    await move.press("Enter");
    await column(page, "Lead identification").getByRole("article", { name: "灭菌批次追溯" }).waitFor();
  });
});
