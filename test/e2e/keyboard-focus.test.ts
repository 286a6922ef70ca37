import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { demoSite } from "../support/demo-site.ts";

const home = "/apps/opportunity-management/opportunity";
const product = demoSite("zh-CN");

/** The links and buttons on the way of the tab key that do not show that they have the focus. */
async function unseenOnTheWay(page: Page, steps: number): Promise<readonly string[]> {
  const unseen = new Set<string>();
  let links = 0;
  for (let step = 0; step < steps; step += 1) {
    await page.keyboard.press("Tab");
    const [name, isShown] = await page.evaluate(() => {
      const at = document.activeElement;
      if (at === null || !at.matches("a, button")) return ["", true] as const;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(at);
      const isOutlined = outlineStyle !== "none" && Number.parseFloat(outlineWidth) > 0;
      return [`${at.tagName} ${at.textContent}`, isOutlined || boxShadow !== "none"] as const;
    });
    if (name.startsWith("A ")) links += 1;
    if (!isShown) unseen.add(name);
  }
  expect(links).toBeGreaterThan(3);
  return [...unseen];
}

describe("somebody with a keyboard", () => {
  it.each([
    [home, ".card"],
    [`${home}?view=all`, ".list-title"],
    ["/designer/opportunity-management/forms/opportunity", "[data-pick]"],
  ])("sees where the focus is at %s", async (address, shown) => {
    const { page } = await product.visit({ as: product.ada, locale: "zh-CN", width: 1440 });
    await page.goto(address);
    await page.locator(shown).first().waitFor();
    expect(await unseenOnTheWay(page, 40)).toEqual([]);
  });
});
