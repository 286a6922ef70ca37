import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Product } from "../support/start-product.ts";
import { startTestedProduct } from "../support/start-tested-product.ts";
import { visit } from "../support/visit.ts";

const words = {
  en: {
    welcome: "Welcome to Pipewright",
    token: "Set-up token",
    name: "Your name",
    email: "E-mail",
    password: "Password",
    create: "Create account",
    gallery: "Start from a template",
    own: "Design an app of your own",
    shape: "Which app do you want to shape?",
    newApp: "New app",
    menu: "Menu",
    template: "Opportunity management",
    demo: "With demo data",
    install: "Install",
    form: "Opportunity",
    stages: [
      "Lead identification",
      "Needs analysis",
      "Sales strategy",
      "Follow-up and communication",
      "Negotiation and signing",
      "After-sales and care",
      "Lost",
    ],
  },
  "zh-CN": {
    welcome: "欢迎使用 Pipewright",
    token: "初始化令牌",
    name: "姓名",
    email: "邮箱",
    password: "密码",
    create: "创建账户",
    gallery: "从模板开始",
    own: "自己设计一个应用",
    shape: "要设计哪个应用？",
    newApp: "新建应用",
    menu: "菜单",
    template: "商机管理",
    demo: "附带演示数据",
    install: "安装",
    form: "商机",
    stages: [
      "潜在客户识别",
      "客户需求分析",
      "销售策略制定",
      "客户跟进与沟通",
      "合同谈判与签订",
      "售后服务与客户维护",
      "输单",
    ],
  },
} as const;

describe.each(["zh-CN", "en"] as const)("the first minutes in %s", (locale) => {
  let product: Product;
  beforeAll(async () => {
    product = await startTestedProduct();
  });
  afterAll(() => product.stop());

  it("lead from an empty installation to the designer and back, and to a board full of opportunities", async () => {
    const say = words[locale];
    const visitor = await visit({ address: product.address, locale });
    const { page } = visitor;
    visitor.expects("401 GET /api/session");

    await page.goto("/");
    await page.getByRole("heading", { name: say.welcome }).waitFor();
    expect(new URL(page.url()).pathname).toBe("/welcome");
    expect(await visitor.violations()).toEqual([]);

    await page.getByLabel(say.token).fill(product.setupToken);
    await page.getByLabel(say.name).fill("Ada");
    await page.getByLabel(say.email).fill("ada@example.org");
    await page.getByLabel(say.password, { exact: true }).fill("correct horse battery");
    await page.getByRole("button", { name: say.create }).click();

    await page.getByRole("heading", { name: say.gallery }).waitFor();
    await page.getByRole("heading", { name: say.template }).waitFor();
    expect(await page.getByRole("checkbox", { name: say.demo }).isChecked()).toBe(true);
    expect(await visitor.violations()).toEqual([]);

    await page.getByRole("link", { name: say.own }).click();
    await page.getByRole("heading", { name: say.shape }).waitFor();
    expect(await visitor.violations()).toEqual([]);
    await page.getByRole("link", { name: say.gallery }).click();
    const menu = page.getByRole("navigation", { name: say.menu });
    await menu.getByRole("link", { name: say.newApp }).click();
    await page.getByRole("heading", { name: say.shape }).waitFor();
    await page.goBack();

    await page.getByRole("button", { name: say.install }).click();
    await page.getByRole("heading", { name: say.form, level: 1 }).waitFor();
    let count = 0;
    for (const stage of say.stages) {
      const column = page.getByRole("region", { name: stage, exact: true });
      await column.scrollIntoViewIfNeeded();
      await column.getByRole("article").first().waitFor();
      const all = await column.getByRole("article").first().getAttribute("aria-setsize");
      count += Number(all);
    }
    expect(count).toBeGreaterThanOrEqual(60);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(locale);
    expect(await visitor.violations()).toEqual([]);
  });
});
