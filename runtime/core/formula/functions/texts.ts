import type { FormulaFunction } from "../formula-function.ts";
import { Decimal, wholeBetween } from "../decimal.ts";
import { formulaFunction } from "../formula-function.ts";
import { asText, needed, number, optional, spread, spreadFilled, text } from "../parameter.ts";
import { joined } from "../value.ts";
import { grouped, parsedNumber } from "./number-texts.ts";

/** Functions that make texts of values, and one that reads a number from a text. */
export const texts: readonly FormulaFunction[] = [
  formulaFunction({
    name: "CONCAT",
    docs: { en: "All values joined to one text.", "zh-CN": "把所有值连接成一段文本。" },
    repeated: [spread(asText("value"))],
    result: "text",
    evaluate: (values) => joined(values, ""),
  }),
  formulaFunction({
    name: "JOIN",
    docs: {
      en: "All values that are not blank, with the separator between them.",
      "zh-CN": "用分隔符连接所有非空的值。",
    },
    parameters: [text("separator")],
    repeated: [spreadFilled(asText("value"))],
    result: "text",
    evaluate: ([separator, ...values]) => joined(values, separator),
  }),
  formulaFunction({
    name: "UPPER",
    docs: { en: "The text in capital letters.", "zh-CN": "转换为大写。" },
    parameters: [text("text")],
    result: "text",
    evaluate: ([value]) => value.toUpperCase(),
  }),
  formulaFunction({
    name: "LOWER",
    docs: { en: "The text in small letters.", "zh-CN": "转换为小写。" },
    parameters: [text("text")],
    result: "text",
    evaluate: ([value]) => value.toLowerCase(),
  }),
  formulaFunction({
    name: "TRIM",
    docs: {
      en: "The text without white space at its ends and with single spaces inside.",
      "zh-CN": "去掉首尾空白，并把中间的连续空白合并为一个空格。",
    },
    parameters: [text("text")],
    result: "text",
    evaluate: ([value]) => value.split(/\s+/u).filter(Boolean).join(" "),
  }),
  formulaFunction({
    name: "SUBSTITUTE",
    docs: {
      en: "The text with every occurrence of the second text replaced by the third.",
      "zh-CN": "把文本中的所有第二段文本替换为第三段文本。",
    },
    parameters: [text("text"), text("old"), text("new")],
    result: "text",
    evaluate: ([value, old, replacement]) => (old === "" ? value : joined(value.split(old), replacement)),
  }),
  formulaFunction({
    name: "TEXT",
    docs: { en: "The value as text.", "zh-CN": "把值转换为文本。" },
    parameters: [asText("value")],
    result: "text",
    evaluate: ([value]) => value,
  }),
  formulaFunction({
    name: "FIXED",
    docs: {
      en: "The number as text with so many decimals (2 if left out) and grouped thousands.",
      "zh-CN": "把数字转换为带指定小数位数（省略则为 2）和千位分隔符的文本。",
    },
    parameters: [needed(number("number")), optional(number("decimals"))],
    result: "text",
    evaluate: ([value, decimals = new Decimal(2)]) => grouped(value, wholeBetween(decimals, 0, 24)),
  }),
  formulaFunction({
    name: "VALUE",
    docs: {
      en: "The number that the text spells, or blank.",
      "zh-CN": "把文本转换为数字；不是数字则为空。",
    },
    parameters: [text("text")],
    result: "number",
    evaluate: ([value]) => parsedNumber(value),
  }),
];
