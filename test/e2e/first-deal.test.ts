import { beforeAll, describe, expect, it } from "vitest";
import { demoSite } from "../support/demo-site.ts";
import type { Colleague } from "../support/start-product-with-demo.ts";
import { column, dragTo } from "./steps/drag-card.ts";
import { choose, fieldNames, fieldOf, typeInto } from "./steps/fill-field.ts";

const home = "/apps/opportunity-management/opportunity";
const product = demoSite();
let rep: Colleague;

beforeAll(async () => {
  rep = await product.addColleague("Rui", ["rep"]);
});

const words = {
  en: {
    newDeal: "New Opportunity",
    newActivity: "New Activity",
    create: "Create",
    created: "created this record",
    met: "1 of 4 met",
    move: (stage: string) => `Move to “${stage}”`,
    stages: ["Lead identification", "Needs analysis", "Sales strategy"],
    call: "Call",
    referral: "Referral",
    none: "None",
    noRival: "None",
    high: "High",
    cycle: "1–3 months",
    score: "Score",
    grade: /^9\d(\.\d+)?\nGrade A/,
    moved: (from: string, to: string) => `moved it from “${from}” to “${to}”`,
    scored: /Score D 0 → A 9\d/,
  },
  "zh-CN": {
    newDeal: "新建商机",
    newActivity: "新建跟进记录",
    create: "新建",
    created: "创建了记录",
    met: "已满足 1 / 4",
    move: (stage: string) => `进入“${stage}”`,
    stages: ["潜在客户识别", "客户需求分析", "销售策略制定"],
    call: "电话",
    referral: "客户推荐",
    none: "暂无供应商",
    noRival: "无竞争",
    high: "高",
    cycle: "1–3 个月",
    score: "评分",
    grade: /^9\d(\.\d+)?\nA 级/,
    moved: (from: string, to: string) => `从“${from}”流转到“${to}”`,
    scored: /评分 D 0 → A 9\d/,
  },
} as const;

describe.each(["en", "zh-CN"] as const)("a rep at the board, in %s", (locale) => {
  it("creates a deal, drags it on, fills in exactly what is missing, and sees score and history change", async () => {
    const say = words[locale];
    const [first, second, third] = say.stages;
    const name = `Press shop retrofit ${locale}`;
    const { page, violations } = await product.visit({ as: rep, locale, width: 2360, height: 900 });
    const calm = async (sight: string) => {
      expect({ sight, found: await violations() }).toEqual({ sight, found: [] });
    };
    await page.goto(home);

    await page.getByRole("button", { name: say.newDeal }).click();
    const drawer = page.getByRole("dialog", { name: say.newDeal });
    await typeInto(drawer, "name", name);
    await choose(drawer, "account", "重庆渝拓汽车零部件有限公司", "渝拓");
    await drawer.getByRole("button", { name: say.create }).click();
    await page.getByRole("heading", { name, level: 1 }).waitFor();
    await page.getByText(say.created).waitFor();

    await page.getByRole("button", { name: say.newActivity }).click();
    const activity = page.getByRole("dialog", { name: say.newActivity });
    await typeInto(activity, "subject", "First call");
    await choose(activity, "type", say.call);
    await activity.getByRole("button", { name: say.create }).click();
    await page.getByRole("link", { name: "First call" }).waitFor();
    await page.getByText(say.met).waitFor();

    await page.goto(`${home}?q=${encodeURIComponent(name)}`);
    await dragTo(page, name, second);
    const asked = page.getByRole("dialog", { name: say.move(second) });
    await fieldOf(asked, "source").waitFor();
    expect(await fieldNames(asked)).toEqual(["contact", "needDescription", "source"]);
    await calm("what the first gate asks for");
    await choose(asked, "source", say.referral);
    await choose(asked, "contact", "谭永强", "谭");
    await typeInto(asked, "needDescription", "Forty presses without any data.");
    await asked.getByRole("button", { name: say.move(second) }).click();
    await column(page, second).getByRole("article", { name }).waitFor();

    await dragTo(page, name, third);
    const more = page.getByRole("dialog", { name: say.move(third) });
    await fieldOf(more, "needFit").waitFor();
    expect(await fieldNames(more)).toEqual(
      ["amount", "budget", "competition", "currentSupplier", "decisionCycle"].concat([
        "needFit",
        "painPoints",
        "purchaseIntent",
      ]),
    );
    await typeInto(more, "painPoints", "Scrap is found a day late.");
    await choose(more, "currentSupplier", say.none);
    await typeInto(more, "amount", "300000");
    await choose(more, "needFit", say.high);
    await typeInto(more, "budget", "300000");
    await fieldOf(more, "budgetConfirmed").getByRole("checkbox").check();
    await choose(more, "decisionCycle", say.cycle);
    await choose(more, "purchaseIntent", say.high);
    await choose(more, "competition", say.noRival);
    await more.getByRole("button", { name: say.move(third) }).click();
    await column(page, third).getByRole("article", { name }).waitFor();
    await calm("the board with the card in its new stage");

    await page.getByRole("link", { name }).click();
    await page.locator("[aria-current=step]").getByText(third).waitFor();
    expect(await page.getByRole("region", { name: say.score }).innerText()).toMatch(say.grade);
    const told = await page.getByRole("list").filter({ hasText: say.created }).innerText();
    expect(told).toContain(say.moved(first, second));
    expect(told).toContain(say.moved(second, third));
    expect(told).toMatch(say.scored);
    expect(told).toContain("Forty presses without any data.");
    await calm("its page");
  });
});
