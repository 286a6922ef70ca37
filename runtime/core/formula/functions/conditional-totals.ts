import type { FormulaFunction } from "../formula-function.ts";
import { Decimal, zero } from "../decimal.ts";
import { formulaFunction } from "../formula-function.ts";
import { anything, boolean, number, rowsOf, same, spreadFilled } from "../parameter.ts";
import { isBlank } from "../value.ts";
import { product } from "./arithmetic.ts";

/** The numbers of the rows whose condition holds; blank numbers are left out, as everywhere in totals. */
function chosen(conditions: readonly boolean[], numbers: readonly (Decimal | null)[]): readonly Decimal[] {
  return numbers.filter((each, at): each is Decimal => each !== null && conditions[at] === true);
}

const total = (numbers: readonly Decimal[]) => numbers.reduce((sum, each) => sum.plus(each), zero);
const optionalNumber = (name: string) => same("A", name, ["number"]);

/** Functions over the rows of a table that meet a condition, and over values that are blank or are not. */
export const conditionalTotals: readonly FormulaFunction[] = [
  formulaFunction({
    name: "COUNTIF",
    docs: {
      en: "For how many rows the condition holds: COUNTIF(lines.price > 100).",
      "zh-CN": "使条件成立的行数，例如 COUNTIF(lines.price > 100)。",
    },
    parameters: [rowsOf(boolean("condition"))],
    result: "number",
    evaluate: ([conditions]) => new Decimal(conditions.filter(Boolean).length),
  }),
  formulaFunction({
    name: "SUMIF",
    docs: {
      en: "The sum of the numbers in the rows for which the condition holds.",
      "zh-CN": "使条件成立的各行中的数字之和。",
    },
    parameters: [rowsOf(boolean("condition")), rowsOf(optionalNumber("number"))],
    result: "number",
    evaluate: ([conditions, numbers]) => total(chosen(conditions, numbers as readonly (Decimal | null)[])),
  }),
  formulaFunction({
    name: "AVERAGEIF",
    docs: {
      en: "The average of the numbers in the rows for which the condition holds; blank where there are none.",
      "zh-CN": "使条件成立的各行中数字的平均值；没有则为空。",
    },
    parameters: [rowsOf(boolean("condition")), rowsOf(optionalNumber("number"))],
    result: "number",
    evaluate([conditions, numbers]) {
      const found = chosen(conditions, numbers as readonly (Decimal | null)[]);
      return found.length === 0 ? null : total(found).div(found.length);
    },
  }),
  formulaFunction({
    name: "COUNTBLANK",
    docs: { en: "How many of the values are blank.", "zh-CN": "空值的个数。" },
    repeated: [{ ...anything("value"), lists: "spread" }],
    result: "number",
    evaluate: (values) => new Decimal(values.filter(isBlank).length),
  }),
  formulaFunction({
    name: "MEDIAN",
    docs: {
      en: "The number in the middle, or the average of the two in the middle; blank where there are none.",
      "zh-CN": "居中的数字；个数为偶数时取中间两个的平均值，没有则为空。",
    },
    repeated: [spreadFilled(number("number"))],
    result: "number",
    evaluate(numbers) {
      const sorted = numbers.toSorted((a, b) => a.cmp(b));
      const [lower, upper] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
      return lower && upper ? lower.plus(upper).div(2) : null;
    },
  }),
  formulaFunction({
    name: "PRODUCT",
    docs: {
      en: "All numbers multiplied; blank where there are none or the result is too great.",
      "zh-CN": "所有数字之积；没有数字或结果过大则为空。",
    },
    repeated: [spreadFilled(number("number"))],
    result: "number",
    evaluate: (numbers, evaluation) => product(numbers, evaluation),
  }),
];
