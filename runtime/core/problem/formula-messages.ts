import type { Json } from "../json.ts";
import { didYouMean } from "./did-you-mean.ts";
import type { MessageLocale, Messages } from "./message.ts";

/** What can be wrong with a formula. */
export const formulaMessages = {
  "formula-empty": { en: "The formula is empty.", "zh-CN": "公式为空。" },
  "formula-too-long": {
    en: "The formula is longer than {maximum} characters. Split it into several fields.",
    "zh-CN": "公式超过 {maximum} 个字符，请拆成多个字段。",
  },
  "formula-too-large": {
    en: "The formula has more than {maximum} parts. Split it into several fields.",
    "zh-CN": "公式超过 {maximum} 个部分，请拆成多个字段。",
  },
  "formula-too-deep": {
    en: "The formula is nested more than {maximum} levels deep. Split it into several fields.",
    "zh-CN": "公式嵌套超过 {maximum} 层，请拆成多个字段。",
  },
  "formula-unfinished": {
    en: "Something is missing at the end: a value, or a closing bracket.",
    "zh-CN": "末尾缺少内容：值或右括号。",
  },
  "formula-text-not-closed": {
    en: 'This text has no closing quotation mark ("). Write "" for a quotation mark inside.',
    "zh-CN": '此文本缺少结尾的引号（"）。文本中的引号请写成 ""。',
  },
  "formula-unexpected": { en: "Here {text} is not expected.", "zh-CN": "此处不应出现 {text}。" },
  "formula-number-too-large": {
    en: "Numbers have at most 30 digits before the point.",
    "zh-CN": "数字的整数部分最多 30 位。",
  },
  "formula-unknown-field": {
    en: (params) => `There is no field ${text(params["name"])} here.${didYouMean(params, "en")}`,
    "zh-CN": (params) => `此处没有字段 ${text(params["name"])}。${didYouMean(params, "zh-CN")}`,
  },
  "formula-unknown-field-of": {
    en: (params) =>
      `There is no field ${text(params["name"])} in ${text(params["of"])}.${didYouMean(params, "en")}`,
    "zh-CN": (params) =>
      `${text(params["of"])} 中没有字段 ${text(params["name"])}。${didYouMean(params, "zh-CN")}`,
  },
  "formula-unknown-function": {
    en: (params) => `There is no function ${text(params["name"])}.${didYouMean(params, "en")}`,
    "zh-CN": (params) => `没有函数 ${text(params["name"])}。${didYouMean(params, "zh-CN")}`,
  },
  "formula-unreadable-field": {
    en: "Formulas cannot read a field of the kind of {name}.",
    "zh-CN": "公式不能读取 {name} 这种类型的字段。",
  },
  "formula-has-no-fields": {
    en: "{name} is neither a reference nor a table, so it has no fields to read.",
    "zh-CN": "{name} 既不是关联字段也不是子表单，没有可读取的字段。",
  },
  "formula-nested-list": {
    en: "{name} in {of} holds several values in each row; a formula cannot read it.",
    "zh-CN": "{of} 中的 {name} 每行有多个值，公式无法读取。",
  },
  "formula-lists-differ": {
    en: "{left} and {right} are different lists; their rows cannot be combined one by one.",
    "zh-CN": "{left} 与 {right} 是不同的列表，不能逐行计算。",
  },
  "formula-too-few-arguments": {
    en: ({ name, minimum }) => `${text(name)} takes at least ${values(minimum)}.`,
    "zh-CN": "{name} 至少需要 {minimum} 个值。",
  },
  "formula-too-many-arguments": {
    en: ({ name, maximum }) => `${text(name)} takes at most ${values(maximum)}.`,
    "zh-CN": "{name} 最多接受 {maximum} 个值。",
  },
  "formula-arguments-in-pairs": {
    en: "{name} takes its values in pairs; one is left over.",
    "zh-CN": "{name} 的值需要成对出现，多了一个。",
  },
  "formula-argument-type": {
    en: ({ name, parameter, expected, found }) =>
      `${text(name)} takes ${types(expected, "en")} here (${text(parameter)}), not ${types(found, "en")}.`,
    "zh-CN": ({ name, parameter, expected, found }) =>
      `${text(name)} 在此处（${text(parameter)}）需要${types(expected, "zh-CN")}，而不是${types(found, "zh-CN")}。`,
  },
  "formula-operand-types": {
    en: ({ operator, left, right }) =>
      `The sign ${text(operator)} does not work between ${types(left, "en")} and ${types(right, "en")}.`,
    "zh-CN": ({ operator, left, right }) =>
      `运算符 ${text(operator)} 不能用于${types(left, "zh-CN")}与${types(right, "zh-CN")}之间。`,
  },
  "formula-compare-blank": {
    en: "A comparison with a blank is never true. To ask whether a field is blank, write ISBLANK(field).",
    "zh-CN": "与空值比较永远不成立。要判断字段是否为空，请写 ISBLANK(字段)。",
  },
  "formula-result-type": {
    en: ({ expected, found }) =>
      `The result must be ${types(expected, "en")}, but it is ${types(found, "en")}.`,
    "zh-CN": ({ expected, found }) =>
      `结果应为${types(expected, "zh-CN")}，但实际为${types(found, "zh-CN")}。`,
  },
  "formula-no-result": {
    en: "The result is a record or rows and not a value. Name the field that is meant.",
    "zh-CN": "结果是记录或行，而不是值。请写明具体字段。",
  },
} as const satisfies Messages;

const words: { readonly [type: string]: Readonly<Record<MessageLocale, string>> } = {
  number: { en: "a number", "zh-CN": "数字" },
  text: { en: "a text", "zh-CN": "文本" },
  boolean: { en: "a yes or no", "zh-CN": "是/否" },
  date: { en: "a date", "zh-CN": "日期" },
  "date-time": { en: "a date-time", "zh-CN": "日期时间" },
  blank: { en: "a blank", "zh-CN": "空值" },
  record: { en: "a record", "zh-CN": "记录" },
  "number-list": { en: "a list of numbers", "zh-CN": "数字列表" },
  "text-list": { en: "a list of texts", "zh-CN": "文本列表" },
  "boolean-list": { en: "a list of yes and no", "zh-CN": "是/否列表" },
  "date-list": { en: "a list of dates", "zh-CN": "日期列表" },
  "date-time-list": { en: "a list of date-times", "zh-CN": "日期时间列表" },
  "blank-list": { en: "a list of blanks", "zh-CN": "空值列表" },
  "record-list": { en: "rows of a table", "zh-CN": "子表单的行" },
};

/** One type or several in words: a number, a text or a date. */
function types(param: Json | undefined, locale: MessageLocale): string {
  const names = Array.isArray(param) ? (param as readonly Json[]) : [param];
  const list = names.map((name) => words[text(name)]?.[locale] ?? text(name));
  const last = list.pop() ?? "";
  if (list.length === 0) return last;
  return locale === "en" ? `${list.join(", ")} or ${last}` : `${list.join("、")}或${last}`;
}

function values(count: Json | undefined): string {
  return count === 1 ? "1 value" : `${String(count)} values`;
}

function text(param: Json | undefined): string {
  return typeof param === "string" ? param : "";
}
