import type { Evaluation } from "../evaluation.ts";
import type { FormulaFunction } from "../formula-function.ts";
import { bounded, Decimal, floor, one, settled, zero } from "../decimal.ts";
import { spend } from "../evaluation.ts";
import { formulaFunction } from "../formula-function.ts";
import { needed, number } from "../parameter.ts";

/**
 * All numbers multiplied, every step kept in bounds and charged for its digits; null where there are none or the
 * result is too great.
 */
export function product(numbers: readonly Decimal[], evaluation: Evaluation): Decimal | null {
  let result: Decimal | null = numbers.length === 0 ? null : one;
  for (const each of numbers) {
    if (result === null || !spend(evaluation, result.c.length >> 1)) return null;
    result = bounded(result.times(each));
  }
  return result;
}

/** Base to a whole exponent by squaring, every step kept in bounds; null where the result is too great. */
function wholePower(base: Decimal, exponent: number): Decimal | null {
  let result: Decimal | null = one;
  let square: Decimal | null = base;
  for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
    if (square === null) return null;
    if (left % 2 === 1) result = bounded(result.times(square));
    if (result === null) return null;
    if (left > 1) square = bounded(square.times(square));
  }
  return result;
}

/** Base to the exponent: exact for whole exponents up to a million, else as a double computes it; null for no number. */
export function power(base: Decimal, exponent: Decimal): Decimal | null {
  const whole = Number(exponent);
  if (!Number.isInteger(whole) || Math.abs(whole) > 1_000_000) {
    const result = Math.pow(Number(base), whole);
    return Number.isFinite(result) ? new Decimal(result) : null;
  }
  const result = wholePower(base, Math.abs(whole));
  if (whole >= 0 || result === null) return result;
  return result.eq(zero) ? null : one.div(result);
}

export const arithmetic: readonly FormulaFunction[] = [
  formulaFunction({
    name: "ABS",
    docs: { en: "The number without its sign.", "zh-CN": "数字的绝对值。" },
    parameters: [needed(number("number"))],
    result: "number",
    evaluate: ([value]) => value.abs(),
  }),
  formulaFunction({
    name: "SIGN",
    docs: { en: "1, 0 or -1: the sign of the number.", "zh-CN": "数字的符号：1、0 或 -1。" },
    parameters: [needed(number("number"))],
    result: "number",
    evaluate: ([value]) => new Decimal(value.cmp(zero)),
  }),
  formulaFunction({
    name: "MOD",
    docs: {
      en: "What remains after dividing, with the sign of the divisor; blank for a divisor of 0.",
      "zh-CN": "两数相除的余数，符号与除数相同；除数为 0 则为空。",
    },
    parameters: [needed(number("number")), number("divisor")],
    result: "number",
    evaluate([value, divisor]) {
      if (divisor.eq(zero)) return null;
      return settled(value.minus(divisor.times(floor(value.div(divisor)))));
    },
  }),
  formulaFunction({
    name: "POWER",
    docs: {
      en: "The first number to the power of the second; blank where the result is too great or no number.",
      "zh-CN": "第一个数的第二个数次方；结果过大或无意义则为空。",
    },
    parameters: [needed(number("base")), number("exponent")],
    result: "number",
    evaluate: ([base, exponent]) => power(base, exponent),
  }),
  formulaFunction({
    name: "SQRT",
    docs: { en: "The square root; blank for a negative number.", "zh-CN": "平方根；负数则为空。" },
    parameters: [needed(number("number"))],
    result: "number",
    evaluate: ([value]) => (value.lt(zero) ? null : value.sqrt()),
  }),
];
