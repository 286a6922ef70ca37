import { expect, test } from "vitest";
import { rowProblemWords } from "../../../../designer/conditions/row-problem-words.ts";

const titles: { readonly [name: string]: string } = { amount: "金额", cost: "成本" };
const words = { locale: "zh-CN", fieldTitle: (name: string) => titles[name] ?? name };
const said = (code: string, params: Record<string, string>) =>
  rowProblemWords({ code, pointer: "", params }, words);

test("what is wrong with a condition names its fields as people do, as far as they have a title", () => {
  expect(said("condition-value", { field: "amount", expected: "number" })).toBe("字段 金额 只能与数字比较。");
  expect(said("condition-compare", { field: "amount", other: "cost" })).toContain("金额 与 成本");
  expect(said("condition-unknown-field", { field: "gone" })).toContain("gone");
});

test("what is to be written keeps the name by which it is written", () => {
  expect(said("condition-empty-value", { field: "amount" })).toContain('"required": ["amount"]');
});
