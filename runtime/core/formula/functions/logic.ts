import type { FormulaFunction } from "../formula-function.ts";
import { formulaFunction } from "../formula-function.ts";
import { anything, boolean, spread } from "../parameter.ts";
import { isBlank } from "../value.ts";

export const logic: readonly FormulaFunction[] = [
  formulaFunction({
    name: "AND",
    docs: { en: "Every condition holds.", "zh-CN": "所有条件都成立。" },
    repeated: [spread(boolean("condition"))],
    result: "boolean",
    evaluate: (conditions) => conditions.every(Boolean),
  }),
  formulaFunction({
    name: "OR",
    docs: { en: "At least one condition holds.", "zh-CN": "至少有一个条件成立。" },
    repeated: [spread(boolean("condition"))],
    result: "boolean",
    evaluate: (conditions) => conditions.some(Boolean),
  }),
  formulaFunction({
    name: "XOR",
    docs: {
      en: "An odd number of the conditions holds; of two: exactly one.",
      "zh-CN": "成立的条件个数为奇数；两个条件时即恰有一个成立。",
    },
    repeated: [spread(boolean("condition"))],
    result: "boolean",
    evaluate: (conditions) => conditions.filter(Boolean).length % 2 === 1,
  }),
  formulaFunction({
    name: "NOT",
    docs: { en: "The condition does not hold.", "zh-CN": "条件不成立。" },
    parameters: [boolean("condition")],
    result: "boolean",
    evaluate: ([condition]) => !condition,
  }),
  formulaFunction({
    name: "ISBLANK",
    docs: {
      en: "There is no value: nothing, only white space, or a list without items.",
      "zh-CN": "没有值：空、仅有空白字符，或没有任何项的列表。",
    },
    parameters: [anything("value")],
    result: "boolean",
    evaluate: ([value]) => isBlank(value),
  }),
  formulaFunction({
    name: "BLANK",
    docs: { en: "No value; fits every type.", "zh-CN": "空值，适用于任何类型。" },
    result: "blank",
    evaluate: () => null,
  }),
];
