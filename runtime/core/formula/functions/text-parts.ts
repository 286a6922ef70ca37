import type { FormulaFunction } from "../formula-function.ts";
import { Decimal, one, wholeBetween } from "../decimal.ts";
import { formulaFunction } from "../formula-function.ts";
import { number, optional, text } from "../parameter.ts";

const characters = (value: string) => Array.from(value);
const length = (count: Decimal) => wholeBetween(count, 0, 1e9);

/** Functions that count or cut out characters; a character is a code point, so no symbol is cut in two. */
export const textParts: readonly FormulaFunction[] = [
  formulaFunction({
    name: "LEN",
    docs: { en: "How many characters the text has.", "zh-CN": "文本的字符数。" },
    parameters: [text("text")],
    result: "number",
    evaluate: ([value]) => new Decimal(characters(value).length),
  }),
  formulaFunction({
    name: "LEFT",
    docs: {
      en: "The first characters of the text (1 if left out).",
      "zh-CN": "文本开头的若干字符（省略则为 1 个）。",
    },
    parameters: [text("text"), optional(number("count"))],
    result: "text",
    evaluate: ([value, count = one]) => characters(value).slice(0, length(count)).join(""),
  }),
  formulaFunction({
    name: "RIGHT",
    docs: {
      en: "The last characters of the text (1 if left out).",
      "zh-CN": "文本末尾的若干字符（省略则为 1 个）。",
    },
    parameters: [text("text"), optional(number("count"))],
    result: "text",
    evaluate([value, count = one]) {
      const all = characters(value);
      return all.slice(Math.max(0, all.length - length(count))).join("");
    },
  }),
  formulaFunction({
    name: "MID",
    docs: {
      en: "So many characters of the text from a position on; the first character has position 1.",
      "zh-CN": "从指定位置（首字符为 1）开始的若干字符。",
    },
    parameters: [text("text"), number("position"), number("count")],
    result: "text",
    evaluate([value, position, count]) {
      const start = length(position) - 1;
      return start < 0
        ? null
        : characters(value)
            .slice(start, start + length(count))
            .join("");
    },
  }),
];
