import type { FormulaFunction } from "../formula-function.ts";
import type { Scalar } from "../value.ts";
import { Decimal, zero } from "../decimal.ts";
import { formulaFunction } from "../formula-function.ts";
import { anything, number, same, spreadFilled } from "../parameter.ts";

const sum = (numbers: readonly Decimal[]) => numbers.reduce((total, next) => total.plus(next), zero);

const ordered = () => spreadFilled(same("A", "value", ["number", "date", "date-time"]));

function extreme(values: readonly Scalar[], isBetter: (order: number) => boolean): Scalar {
  let best: Scalar = null;
  for (const value of values) {
    if (best === null || isBetter(compare(value, best))) best = value;
  }
  return best;
}

function compare(a: Scalar, b: Scalar): number {
  if (a instanceof Decimal && b instanceof Decimal) return a.cmp(b);
  return String(a) < String(b) ? -1 : String(a) > String(b) ? 1 : 0;
}

/** Functions over many values: single ones, and the lists that tables give. All of them leave out blanks. */
export const aggregates: readonly FormulaFunction[] = [
  formulaFunction({
    name: "SUM",
    docs: { en: "All numbers added up; 0 where there are none.", "zh-CN": "所有数字之和；没有数字则为 0。" },
    repeated: [spreadFilled(number("number"))],
    result: "number",
    evaluate: (numbers) => sum(numbers),
  }),
  formulaFunction({
    name: "AVERAGE",
    docs: {
      en: "The average of the numbers that are not blank; blank where there are none.",
      "zh-CN": "非空数字的平均值；没有则为空。",
    },
    repeated: [spreadFilled(number("number"))],
    result: "number",
    evaluate: (numbers) => (numbers.length === 0 ? null : sum(numbers).div(numbers.length)),
  }),
  formulaFunction({
    name: "MIN",
    docs: {
      en: "The smallest number or earliest date; blank where there are none.",
      "zh-CN": "最小的数字或最早的日期；没有则为空。",
    },
    repeated: [ordered()],
    result: "A",
    evaluate: (values) => extreme(values, (order) => order < 0),
  }),
  formulaFunction({
    name: "MAX",
    docs: {
      en: "The greatest number or latest date; blank where there are none.",
      "zh-CN": "最大的数字或最晚的日期；没有则为空。",
    },
    repeated: [ordered()],
    result: "A",
    evaluate: (values) => extreme(values, (order) => order > 0),
  }),
  formulaFunction({
    name: "COUNT",
    docs: { en: "How many values or rows there are that are not blank.", "zh-CN": "非空值或行的个数。" },
    repeated: [spreadFilled(anything("value"))],
    result: "number",
    evaluate: (values) => new Decimal(values.length),
  }),
];
