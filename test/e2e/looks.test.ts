import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import type { VisitOptions } from "../support/visit.ts";
import { demoSite } from "../support/demo-site.ts";
import { goOn } from "./steps/go-on.ts";
import { recordNamed } from "./steps/record-named.ts";

const home = "/apps/opportunity-management/opportunity";
const title = "灭菌批次追溯";
const longWord =
  "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz-Donaudampfschifffahrtsgesellschaft";
const product = demoSite("zh-CN");
let record: string;
let longRecord: string;

beforeAll(async () => {
  const thrown = await recordNamed(product.api, "opportunity", "模具寿命管理");
  const path = `/apps/opportunity-management/forms/opportunity/records/${thrown.id}`;
  const answer = await product.api.delete(path, thrown.revision);
  if (answer.status >= 300) throw new Error(answer.text);
  record = `${home}/${(await recordNamed(product.api, "opportunity", title)).id}`;
  const renamed = await recordNamed(product.api, "opportunity", "涂布车间 MES");
  const at = `/apps/opportunity-management/forms/opportunity/records/${renamed.id}`;
  const named = await product.api.patch(at, { data: { name: longWord } }, renamed.revision);
  if (named.status >= 300) throw new Error(named.text);
  longRecord = `${home}/${renamed.id}`;
});

interface Sight {
  readonly name: string;
  readonly show: (page: Page) => Promise<void>;
}

const sights: readonly Sight[] = [
  {
    name: "the board",
    show: async (page) => {
      await page.goto(home);
      await page.getByRole("article", { name: title }).waitFor();
    },
  },
  {
    name: "a list",
    show: async (page) => {
      await goOn(page, `${home}?view=all`);
      await page.getByRole("row").nth(9).waitFor();
    },
  },
  {
    name: "the page of a record",
    show: async (page) => {
      await goOn(page, record);
      await page.getByRole("heading", { name: title, level: 1 }).waitFor();
      await page.getByText("创建了记录").waitFor();
      await page.getByRole("heading", { name: "阶段指引" }).waitFor();
    },
  },
  {
    name: "the form of a move",
    show: async (page) => {
      await page.getByRole("button", { name: "进入“销售策略制定”" }).click();
      await page.getByRole("dialog").getByLabel("备注").waitFor();
    },
  },
  {
    name: "the calendar",
    show: async (page) => {
      await goOn(page, `${home}?view=calendar`);
      await page.locator(".calendar[aria-busy=false]").waitFor();
    },
  },
  {
    name: "the trash",
    show: async (page) => {
      await goOn(page, `${home}?trash=1`);
      await page.getByText(/ · 回收站$/).waitFor();
      await page.getByRole("button", { name: /^恢复/ }).waitFor();
    },
  },
  {
    name: "the gallery",
    show: async (page) => {
      await goOn(page, "/templates");
      await page.getByRole("heading", { name: "商机管理", level: 2 }).last().waitFor();
    },
  },
  {
    name: "the members",
    show: async (page) => {
      await goOn(page, "/members/opportunity-management");
      await page.getByText("ada@example.org").waitFor();
    },
  },
  {
    name: "the form of a new person",
    show: async (page) => {
      await page.getByRole("button", { name: "添加人员" }).click();
      await page.getByRole("dialog").getByRole("button", { name: "添加人员" }).click();
      await page.getByText("请填写此项。").first().waitFor();
    },
  },
  {
    name: "the form of a second install",
    show: async (page) => {
      await goOn(page, "/templates");
      await page.getByRole("button", { name: "再安装一份" }).click();
      await page.getByRole("dialog").getByLabel("地址中的名称").waitFor();
    },
  },
  {
    name: "an address that leads nowhere",
    show: async (page) => {
      await goOn(page, "/nowhere/at/all");
      await page.getByRole("heading", { name: "内容不存在，或您无权查看。" }).waitFor();
      await page.getByRole("main").getByRole("link", { name: "回到首页" }).waitFor();
      await page.getByRole("button", { name: "账户" }).waitFor();
    },
  },
  {
    name: "the form of a new record",
    show: async (page) => {
      await goOn(page, `${home}?new=1`);
      await page.getByRole("dialog").locator("[data-field=name] input").waitFor();
      // The board behind it has loaded, too.
      await page.locator(".card").first().waitFor();
    },
  },
];

/** What a screen reader is told in the words of antd's own English, which no language of ours changes. */
const foreignNames = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("[aria-label]")]
      .filter((element) => element.closest("[aria-hidden=true]") === null)
      .map((element) => element.getAttribute("aria-label") ?? "")
      .filter((name) =>
        /^([a-z]+(-[a-z]+)*|segmented control|(Increase|Decrease) Value|Close|Clear|Select (all|row \d+))$/.test(
          name,
        ),
      ),
  );

const manners: readonly (readonly [string, Partial<VisitOptions>])[] = [
  ["in the light", {}],
  ["on a phone in the dark", { width: 390, height: 844, dark: true }],
];

describe.each(manners)("%s", (_, manner) => {
  it("every page is free of violations and no wider than the screen", { timeout: 600_000 }, async () => {
    const visitor = await product.visit({ as: product.ada, locale: "zh-CN", ...manner });
    const { page } = visitor;
    for (const { name, show } of sights) {
      await show(page);
      const found = await visitor.violations();
      const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      const foreign = await foreignNames(page);
      expect({ name, found, tooWide, foreign }).toEqual({ name, found: [], tooWide: 0, foreign: [] });
    }
  });
});

describe("the designer in Chinese", () => {
  const app = "/designer/opportunity-management";
  it("says nothing in English to a screen reader, and is free of violations", async () => {
    const visitor = await product.visit({ as: product.ada, locale: "zh-CN", width: 1440 });
    const { page } = visitor;
    await page.goto(app);
    const look = async (address: string, shown: string) => {
      await goOn(page, `${app}/${address}`);
      await page.locator(shown).first().waitFor();
      const [foreign, found] = [await foreignNames(page), await visitor.violations()];
      expect({ address, foreign, found }).toEqual({ address, foreign: [], found: [] });
    };
    await look("forms/opportunity?at=forms/opportunity/schema/properties/source", ".option-row");
    const heights = await page
      .locator(".option-row")
      .nth(1)
      .locator(".ant-btn")
      .evaluateAll((buttons) => {
        const boxes = buttons.map((button) => button.getBoundingClientRect());
        return [new Set(boxes.map(({ height }) => height)).size, new Set(boxes.map(({ top }) => top)).size];
      });
    expect(heights).toEqual([1, 1]);
    await look(
      "forms/opportunity?at=forms/opportunity/schema/properties/amount",
      "body:not(:has(.option-row)) .property input",
    );
    await look(
      "pipelines/opportunity/sales?at=forms/opportunity/pipelines/sales/transitions/lose",
      "body:has(.react-flow) .ant-segmented",
    );
    await look("scores/opportunity/sales", "body:not(:has(.react-flow)) .ant-input-number");
    await look("nonsense", ".nothing-here");
  });

  it("joins a text of several lines to a button as high as it", async () => {
    const { page } = await product.visit({ as: product.ada, locale: "zh-CN", width: 1440 });
    await page.goto(`${app}/access?at=roles/manager`);
    const text = page.locator(".ant-space-compact > .wrapping-line").first();
    await text.fill("说".repeat(200));
    const heightOf = async (selector: string) => (await page.locator(selector).first().boundingBox())?.height;
    expect(await heightOf(".ant-space-compact > .wrapping-line")).toBeGreaterThan(60);
    expect(await heightOf(".ant-space-compact > .wrapping-line + .ant-btn")).toBe(
      await heightOf(".ant-space-compact > .wrapping-line"),
    );
  });
});

describe.each([false, true])("the page where one signs in, in the dark: %s", (dark) => {
  it("is free of violations, also when it says what is wrong", async () => {
    const visitor = await product.visit({ locale: "zh-CN", dark, width: 390 });
    const { page } = visitor;
    visitor.expects("401 GET /api/session", "401 POST /api/session");
    await page.goto("/");
    await page.getByRole("button", { name: "登录" }).click();
    await page.getByText("请填写此项。").first().waitFor();
    expect(await visitor.violations()).toEqual([]);
    await page.getByLabel("邮箱").fill("nobody@example.org");
    await page.getByLabel("密码", { exact: true }).fill("a wrong password");
    await page.getByRole("button", { name: "登录" }).click();
    await page.getByRole("alert").waitFor();
    expect(await visitor.violations()).toEqual([]);
    expect(await page.getByLabel("邮箱").inputValue()).toBe("nobody@example.org");
  });
});

describe("a name that is one very long word", () => {
  it.each([390, 1440])("is broken on its page and cut in the list, %i wide", async (width) => {
    const { page } = await product.visit({
      as: product.ada,
      locale: "zh-CN",
      width,
    });
    await page.goto(longRecord);
    const heading = page.getByRole("heading", { name: longWord, level: 1 });
    await heading.waitFor();
    expect(await page.title()).toBe(`${longWord} – 商机 – 商机管理`);
    const box = await heading.boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? width)).toBeLessThan(width);
    await page.goto(`${home}?view=all`);
    const line = page.getByRole("link", { name: longWord });
    await line.waitFor();
    expect(await page.title()).toBe("商机 – 商机管理");
    const cell = await page.getByRole("cell").filter({ has: line }).boundingBox();
    expect(cell?.width).toBeLessThan(width * 0.7);
  });
});

describe("a rep", () => {
  it("finds nothing where administrators manage members, and is led home from there", async () => {
    const rita = await product.addColleague("Rita", ["rep"]);
    const { page } = await product.visit({ as: rita, locale: "en" });
    await page.goto("/members/opportunity-management");
    await page.getByRole("heading", { name: "This does not exist, or you may not see it." }).waitFor();
    expect(await page.getByRole("button", { name: "Add a person" }).count()).toBe(0);
    await page.getByRole("link", { name: "To the start page" }).click();
    await page.getByRole("heading", { name: "Opportunity", level: 1 }).waitFor();
  });
});

describe("on a phone", () => {
  it("a card is moved without dragging, from the list of its moves", async () => {
    const options = {
      as: product.ada,
      locale: "zh-CN",
      width: 390,
      height: 844,
    } as const;
    const { page } = await product.visit(options);
    await page.goto(`${home}?q=${encodeURIComponent("AOI")}`);
    await page.getByRole("button", { name: /AOI 检测升级$/ }).tap();
    await page.getByRole("dialog").getByRole("button", { name: "进入客户需求分析" }).tap();
    await page.getByText("已进入“客户需求分析”。").waitFor();
    expect(await recordNamed(product.api, "opportunity", "AOI 检测升级")).toMatchObject({
      stage: "needs-analysis",
    });
  });
});
