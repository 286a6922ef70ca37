import { expect, it } from "vitest";
import { compileFormula } from "../../../../runtime/core/formula/compile-formula.ts";
import type { FormulaType } from "../../../../runtime/core/formula/formula.ts";
import { explainProblem } from "../../../../runtime/core/problem/explain-problem.ts";
import { formulaScope } from "../../../support/formula-scope.ts";

const scope = formulaScope({ amount: "number", name: "text", lines: { table: { price: "number" } } });

function say(locale: string, source: string, expected?: FormulaType): string[] {
  return compileFormula(source, scope, expected).problems.map(({ code, params }) =>
    explainProblem({ code, pointer: "", params }, locale),
  );
}

it.each([
  [
    "amout + 1",
    "There is no field amout here. Did you mean amount?",
    "此处没有字段 amout。您是否想写 amount？",
  ],
  [
    "lines.prize",
    "There is no field prize in lines. Did you mean price?",
    "lines 中没有字段 prize。您是否想写 price？",
  ],
  ["SUME(1)", "There is no function SUME. Did you mean SUM?", "没有函数 SUME。您是否想写 SUM？"],
  [
    "MAX(name)",
    "MAX takes a number, a date or a date-time here (value), not a text.",
    "MAX 在此处（value）需要数字、日期或日期时间，而不是文本。",
  ],
  [
    "name * lines.price",
    "The sign * does not work between a text and a list of numbers.",
    "运算符 * 不能用于文本与数字列表之间。",
  ],
  ["ROUND()", "ROUND takes at least 1 value.", "ROUND 至少需要 1 个值。"],
  ["NOT(1 = 1, 2 = 2)", "NOT takes at most 1 value.", "NOT 最多接受 1 个值。"],
  ["ROUND(1, 2, 3)", "ROUND takes at most 2 values.", "ROUND 最多接受 2 个值。"],
  ["amount 2", "Here 2 is not expected.", "此处不应出现 2。"],
])("the mistake in %s is explained", (source, en, zh) => {
  expect(say("en", source)).toEqual([en]);
  expect(say("zh-CN", source)).toEqual([zh]);
});

it("a result of another type is explained", () => {
  expect(say("en", "amount", "text-list")).toEqual([
    "The result must be a list of texts, but it is a number.",
  ]);
  expect(say("zh-CN", "amount", "date")).toEqual(["结果应为日期，但实际为数字。"]);
});
