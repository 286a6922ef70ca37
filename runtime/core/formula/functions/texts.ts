import type { FormulaFunction } from "../formula-function.ts";
import { Decimal, wholeBetween } from "../decimal.ts";
import { formulaFunction } from "../formula-function.ts";
import { asText, boolean, date, needed, number, optional, spread, spreadFilled, text } from "../parameter.ts";
import { isBlank, joined } from "../value.ts";
import { grouped, parsedNumber } from "./number-texts.ts";
import { dateInFormat, numberInFormat } from "./text-formats.ts";

/** How often a text is repeated at most: until it has as many characters as a formula makes. */
function repetitions(value: string, count: Decimal): number {
  return value === "" ? 0 : wholeBetween(count, 0, Math.ceil(10_000 / value.length));
}

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
    name: "TEXTJOIN",
    docs: {
      en: "All values with the separator between them; the second value says whether blank ones are left out.",
      "zh-CN": "用分隔符连接所有值；第二个值表示是否忽略空值。",
    },
    parameters: [text("separator"), boolean("skipBlank")],
    repeated: [spread(asText("value"))],
    result: "text",
    evaluate: ([separator, skip, ...values]) =>
      joined(skip ? values.filter((value) => !isBlank(value)) : values, separator),
  }),
  formulaFunction({
    name: "REPT",
    docs: {
      en: "The text repeated so many times, up to 10 000 characters.",
      "zh-CN": "把文本重复若干次，最多 10 000 个字符。",
    },
    parameters: [text("text"), number("count")],
    result: "text",
    evaluate: ([value, count]) => value.slice(0, 10_000).repeat(repetitions(value, count)),
  }),
  formulaFunction({
    name: "PROPER",
    docs: {
      en: "The text with a capital letter at the beginning of each word.",
      "zh-CN": "每个单词首字母大写。",
    },
    parameters: [text("text")],
    result: "text",
    evaluate: ([value]) =>
      value
        .toLowerCase()
        .replace(
          /(^|[^\p{L}\p{N}'’])(\p{L})/gu,
          (_, gap: string, letter: string) => gap + letter.toUpperCase(),
        ),
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
    name: "TEXT",
    docs: {
      en: "The date in a format of yyyy, yy, mm, m, dd and d.",
      "zh-CN": "按格式（yyyy、yy、mm、m、dd、d）显示日期。",
    },
    parameters: [date("date"), text("format")],
    result: "text",
    evaluate: ([day, format]) => dateInFormat(day, format),
  }),
  formulaFunction({
    name: "TEXT",
    docs: {
      en: "The number in a format such as 0.00, #,##0.0 or 0%; blank for another format.",
      "zh-CN": "按 0.00、#,##0.0、0% 等格式显示数字；其他格式则为空。",
    },
    parameters: [needed(number("number")), text("format")],
    result: "text",
    evaluate: ([value, format]) => numberInFormat(value, format),
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
