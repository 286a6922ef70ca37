import type { FormulaFunction } from "../formula-function.ts";
import type { Text } from "../../definition/text.ts";
import { type Decimal, floor, one, settled, wholeBetween, zero } from "../decimal.ts";
import { formulaFunction } from "../formula-function.ts";
import { needed, number, optional } from "../parameter.ts";

const roundDown = 0;
const roundHalfAway = 1;
const roundUp = 3;

function rounder(name: string, mode: 0 | 1 | 3, docs: Text): FormulaFunction {
  return formulaFunction({
    name,
    docs,
    parameters: [needed(number("number")), optional(number("decimals"))],
    result: "number",
    evaluate: ([value, decimals = zero]) => settled(value).round(wholeBetween(decimals, -30, 24), mode),
  });
}

function stepper(name: string, whole: (steps: Decimal) => Decimal, docs: Text): FormulaFunction {
  return formulaFunction({
    name,
    docs,
    parameters: [needed(number("number")), optional(number("step"))],
    result: "number",
    evaluate: ([value, step = one]) =>
      step.eq(zero) ? null : settled(whole(settled(value).div(step.abs())).times(step.abs())),
  });
}

/** Rounding functions; a blank number stays blank. */
export const rounding: readonly FormulaFunction[] = [
  rounder("ROUND", roundHalfAway, {
    en: "The number rounded to so many decimals (0 if left out), halves away from zero.",
    "zh-CN": "按指定小数位数（省略则为 0）四舍五入。",
  }),
  rounder("ROUNDUP", roundUp, {
    en: "The number rounded away from zero to so many decimals.",
    "zh-CN": "按指定小数位数向远离零的方向取整。",
  }),
  rounder("ROUNDDOWN", roundDown, {
    en: "The number cut off after so many decimals.",
    "zh-CN": "按指定小数位数截断，向零的方向取整。",
  }),
  formulaFunction({
    name: "INT",
    docs: { en: "The greatest whole number that is not greater.", "zh-CN": "不大于该数的最大整数。" },
    parameters: [needed(number("number"))],
    result: "number",
    evaluate: ([value]) => floor(value),
  }),
  stepper("CEILING", (steps) => floor(steps.neg()).neg(), {
    en: "The number rounded up to a multiple of the step (1 if left out); blank for a step of 0.",
    "zh-CN": "向上舍入到步长（省略则为 1）的倍数；步长为 0 则为空。",
  }),
  stepper("FLOOR", floor, {
    en: "The number rounded down to a multiple of the step (1 if left out); blank for a step of 0.",
    "zh-CN": "向下舍入到步长（省略则为 1）的倍数；步长为 0 则为空。",
  }),
];
