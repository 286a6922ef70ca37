import type { FormulaFunction } from "../formula-function.ts";
import { Decimal, wholeBetween, zero } from "../decimal.ts";
import { formulaFunction } from "../formula-function.ts";
import { daysBetween, shiftDate } from "../moment.ts";
import { asText, date, number } from "../parameter.ts";
import { power } from "./arithmetic.ts";
import { byName } from "./by-name.ts";
import { comparing } from "./comparing.ts";

/** A date so many days later; fractions of days are cut off. */
export function addDays(day: string, days: Decimal): string | null {
  return shiftDate(day, { days: wholeBetween(days, -1e9, 1e9) });
}

const dayLater = {
  en: "The date so many days later.",
  "zh-CN": "若干天之后的日期。",
};

/** The operators; one with several readings stands here once for each, and the first that fits is taken. */
const operators: readonly FormulaFunction[] = [
  formulaFunction({
    name: "+",
    docs: { en: "Both numbers added.", "zh-CN": "两数相加。" },
    parameters: [number("left"), number("right")],
    result: "number",
    evaluate: ([left, right]) => left.plus(right),
  }),
  formulaFunction({
    name: "+",
    docs: dayLater,
    parameters: [date("date"), number("days")],
    result: "date",
    evaluate: ([day, days]) => addDays(day, days),
  }),
  formulaFunction({
    name: "+",
    docs: dayLater,
    parameters: [number("days"), date("date")],
    result: "date",
    evaluate: ([days, day]) => addDays(day, days),
  }),
  formulaFunction({
    name: "-",
    docs: { en: "The right number taken from the left one.", "zh-CN": "两数相减。" },
    parameters: [number("left"), number("right")],
    result: "number",
    evaluate: ([left, right]) => left.minus(right),
  }),
  formulaFunction({
    name: "-",
    docs: { en: "The date so many days earlier.", "zh-CN": "若干天之前的日期。" },
    parameters: [date("date"), number("days")],
    result: "date",
    evaluate: ([day, days]) => addDays(day, days.neg()),
  }),
  formulaFunction({
    name: "-",
    docs: { en: "The days from the right date to the left one.", "zh-CN": "两个日期相差的天数。" },
    parameters: [date("end"), date("start")],
    result: "number",
    evaluate: ([end, start]) => new Decimal(daysBetween(start, end)),
  }),
  formulaFunction({
    name: "*",
    docs: { en: "Both numbers multiplied.", "zh-CN": "两数相乘。" },
    parameters: [number("left"), number("right")],
    result: "number",
    evaluate: ([left, right]) => left.times(right),
  }),
  formulaFunction({
    name: "/",
    docs: {
      en: "The left number divided by the right one; blank for a divisor of 0.",
      "zh-CN": "两数相除；除数为 0 则为空。",
    },
    parameters: [number("left"), number("right")],
    result: "number",
    evaluate: ([left, right]) => (right.eq(zero) ? null : left.div(right)),
  }),
  formulaFunction({
    name: "^",
    docs: { en: "The left number to the power of the right one.", "zh-CN": "左边数的右边数次方。" },
    parameters: [number("base"), number("exponent")],
    result: "number",
    evaluate: ([base, exponent]) => power(base, exponent),
  }),
  formulaFunction({
    name: "&",
    docs: { en: "Both texts joined.", "zh-CN": "连接两段文本。" },
    parameters: [asText("left"), asText("right")],
    result: "text",
    evaluate: ([left, right]) => left + right,
  }),
  ...comparing,
];

/** The readings of every operator by its sign. */
export const operatorsByName = byName(operators);

/** The minus sign before a number. */
export const negation: FormulaFunction = formulaFunction({
  name: "-",
  docs: { en: "The number with the other sign.", "zh-CN": "相反数。" },
  parameters: [number("number")],
  result: "number",
  evaluate: ([value]) => value.neg(),
});
