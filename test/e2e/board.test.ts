import { beforeAll, describe, expect, it } from "vitest";
import { demoSite } from "../support/demo-site.ts";
import type { Colleague } from "../support/start-product-with-demo.ts";
import { card, column, holdOver } from "./steps/drag-card.ts";
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

  it("takes up a card as soon as it has arrived, however long the rest of the board takes to load", async () => {
    const { page } = await visit();
    await page.goto(boardOf("药品批记录电子化"));
    await card(page, "药品批记录电子化").focus();
    await page.keyboard.press("m");
    const chooser = page.getByRole("dialog", { name: "Move to… 药品批记录电子化" });
    await chooser.getByRole("button", { name: "Back to lead identification" }).press("Enter");
    const dialog = page.getByRole("dialog", { name: "Move to “Lead identification”" });
    await dialog.getByLabel("Comment").fill("They have not said what they need.");
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await page.route("**/aggregate?**", async (route) => {
      await held;
      await route.continue();
    });
    await dialog.getByRole("button", { name: "Move to “Lead identification”" }).press("Enter");
    await column(page, "Lead identification").getByRole("article", { name: "药品批记录电子化" }).waitFor();
    await holdOver(page, "药品批记录电子化", "Needs analysis");
    expect(await dialog.count()).toBe(0);
    letGo();
    await page.mouse.up();
  });

  it("holds on to a card whose record is loaded anew between the press and the first move", async () => {
    const { page } = await visit();
    await page.goto(boardOf("堆场可视化"));
    const place = await card(page, "堆场可视化").boundingBox();
    if (place === null) throw new Error("Not to be seen");
    const at = { x: place.x + place.width / 2, y: place.y + place.height / 2 };
    const { id, revision } = await recordNamed(product.api, "opportunity", "堆场可视化");
    await page.mouse.move(at.x, at.y);
    await page.mouse.down();
    const name = "堆场可视化 (II)";
    const path = `/apps/opportunity-management/forms/opportunity/records/${id}`;
    const changed = await product.api.patch(path, { data: { name } }, revision);
    expect(changed.status, changed.text).toBe(200);
    await card(page, name).waitFor();
    await page.mouse.move(at.x + 12, at.y + 6, { steps: 4 });
    await page.locator(".column .drop-note").first().waitFor();
    await page.keyboard.press("Escape");
    await page.locator(".column .drop-note").first().waitFor({ state: "hidden" });
  });
});
