import type { FormulaFunction } from "../formula-function.ts";
import { Decimal, one, wholeBetween } from "../decimal.ts";
import { formulaFunction } from "../formula-function.ts";
import { needed, number, optional, text } from "../parameter.ts";

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
  formulaFunction({
    name: "REPLACE",
    docs: {
      en: "The text with so many characters from a position on replaced by the new text.",
      "zh-CN": "从指定位置起，把若干字符替换为新文本。",
    },
    parameters: [text("text"), number("position"), number("count"), text("new")],
    result: "text",
    evaluate([value, position, count, replacement]) {
      const all = characters(value);
      const start = length(position) - 1;
      if (start < 0) return null;
      return all.slice(0, start).join("") + replacement + all.slice(start + length(count)).join("");
    },
  }),
  formulaFunction({
    name: "FIND",
    docs: {
      en: "The position of the part in the text, case and all, from a position on (1 if left out); blank where it is not found.",
      "zh-CN": "该部分在文本中的位置（区分大小写），可指定起始位置（省略则为 1）；找不到则为空。",
    },
    parameters: [needed(text("part")), text("text"), optional(number("position"))],
    result: "number",
    evaluate([part, value, position = one]) {
      const before = characters(value)
        .slice(0, Math.max(0, length(position) - 1))
        .join("").length;
      const at = value.indexOf(part, before);
      return at < 0 ? null : new Decimal(characters(value.slice(0, at)).length + 1);
    },
  }),
];
