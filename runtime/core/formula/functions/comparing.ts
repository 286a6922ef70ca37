import type { FormulaFunction } from "../formula-function.ts";
import type { Scalar, Value } from "../value.ts";
import { Decimal, settled } from "../decimal.ts";
import { formulaFunction } from "../formula-function.ts";
import { same } from "../parameter.ts";
import { isBlank } from "../value.ts";

/** −1, 0 or 1 for two values of one type: numbers by size, texts by code points, dates by time; null for blank. */
function order(a: Scalar, b: Scalar): number | null {
  if (isBlank(a) || isBlank(b)) return null;
  if (a instanceof Decimal && b instanceof Decimal) return settled(a).cmp(settled(b));
  if (typeof a === "string" && typeof b === "string") return orderOfTexts(a, b);
  return a === b ? 0 : Number(a) < Number(b) ? -1 : 1;
}

function orderOfTexts(a: string, b: string): number {
  for (let at = 0; at < a.length && at < b.length;) {
    const [left, right] = [a.codePointAt(at) ?? 0, b.codePointAt(at) ?? 0];
    if (left !== right) return left < right ? -1 : 1;
    at += left > 0xffff ? 2 : 1;
  }
  return Math.sign(a.length - b.length);
}

/** Whether two values of one type are equal; a blank equals nothing, not even a blank. Texts are equal to the letter. */
export function sameValue(a: Value, b: Value): boolean {
  return order(a as Scalar, b as Scalar) === 0;
}

const orderedKinds = ["number", "text", "date", "date-time"] as const;

function comparison(
  name: string,
  en: string,
  zh: string,
  ordered: boolean,
  holds: (order: number) => boolean,
): FormulaFunction {
  const kinds = ordered ? orderedKinds : [...orderedKinds, "boolean" as const];
  return formulaFunction({
    name,
    docs: { en: `${en} False with a blank.`, "zh-CN": `${zh}与空值比较一律不成立。` },
    parameters: [same("A", "left", kinds), same("A", "right", kinds)],
    result: "boolean",
    evaluate([left, right]) {
      const result = order(left, right);
      return result !== null && holds(result);
    },
  });
}

export const comparing: readonly FormulaFunction[] = [
  comparison("=", "Both are equal.", "两者相等。", false, (order) => order === 0),
  comparison("<>", "Both differ.", "两者不相等。", false, (order) => order !== 0),
  comparison("<", "The left one is smaller.", "左边小于右边。", true, (order) => order < 0),
  comparison("<=", "The left one is not greater.", "左边不大于右边。", true, (order) => order <= 0),
  comparison(">", "The left one is greater.", "左边大于右边。", true, (order) => order > 0),
  comparison(">=", "The left one is not smaller.", "左边不小于右边。", true, (order) => order >= 0),
];
