import type { Json } from "../json.ts";
import { didYouMean } from "./did-you-mean.ts";
import type { MessageLocale, Messages } from "./message.ts";

/** What can be wrong with a condition. */
export const conditionMessages = {
  "condition-too-deep": {
    en: "This condition is nested more than {maximum} levels deep. Flatten it.",
    "zh-CN": "此条件嵌套超过 {maximum} 层，请减少层级。",
  },
  "condition-too-large": {
    en: "This condition has more than {maximum} parts. Split it into several.",
    "zh-CN": "此条件超过 {maximum} 个部分，请拆成多个条件。",
  },
  "condition-too-many-values": {
    en: "This condition lists more than {maximum} values.",
    "zh-CN": "此条件列出的值超过 {maximum} 个。",
  },
  "condition-shape": {
    en: ({ keyword }) => `${subject(keyword, "en")} is not written like that. Write ${shape(keyword, "en")}.`,
    "zh-CN": ({ keyword }) => `${subject(keyword, "zh-CN")}的写法不正确，请写成${shape(keyword, "zh-CN")}。`,
  },
  "condition-empty": {
    en: ({ keyword }) => `${subject(keyword, "en")} is empty. Write what must hold, or leave it out.`,
    "zh-CN": ({ keyword }) => `${subject(keyword, "zh-CN")}为空。请写明条件，或将其删除。`,
  },
  "condition-keyword": {
    en: (params) => `Conditions have no keyword ${text(params["keyword"])} here.${didYouMean(params, "en")}`,
    "zh-CN": (params) =>
      `条件在此处没有 ${text(params["keyword"])} 这个关键字。${didYouMean(params, "zh-CN")}`,
  },
  "condition-unknown-field": {
    en: (params) => `There is no field ${text(params["field"])} here.${didYouMean(params, "en")}`,
    "zh-CN": (params) => `此处没有字段 ${text(params["field"])}。${didYouMean(params, "zh-CN")}`,
  },
  "condition-unknown-name": {
    en: (params) =>
      `There is no ${named(params["what"], "en")} named ${text(params["name"])} here.${didYouMean(params, "en")}`,
    "zh-CN": (params) =>
      `没有名为 ${text(params["name"])} 的${named(params["what"], "zh-CN")}。${didYouMean(params, "zh-CN")}`,
  },
  "condition-operator": {
    en: "{keyword} does not apply to the field {field}.",
    "zh-CN": "{keyword} 不适用于字段 {field}。",
  },
  "condition-value": {
    en: ({ field, expected }) => `The field ${text(field)} is compared with ${value(expected, "en")}.`,
    "zh-CN": ({ field, expected }) => `字段 ${text(field)} 只能与${value(expected, "zh-CN")}比较。`,
  },
  "condition-too-long": {
    en: "No field holds a text of more than {limit} characters such as this. Shorten it.",
    "zh-CN": "文本超过 {limit} 个字符，请缩短。",
  },
  "condition-bad-character": {
    en: "This text contains a character that cannot be stored, so that nothing equals it. Type it again.",
    "zh-CN": "文本包含无法保存的字符，不可能有匹配的记录，请重新输入。",
  },
  "condition-empty-value": {
    en: 'Nothing equals an empty value. To ask whether {field} is empty, write {"not": {"required": ["{field}"]}}.',
    "zh-CN": '空值不等于任何值。要判断 {field} 是否为空，请写 {"not": {"required": ["{field}"]}}。',
  },
  "condition-size": {
    en: "A length or a number of entries is a whole number from 0 to {maximum}.",
    "zh-CN": "长度或条目数应为 0 到 {maximum} 之间的整数。",
  },
  "condition-compare": {
    en: "The fields {field} and {other} hold values of different types and cannot be compared.",
    "zh-CN": "字段 {field} 与 {other} 的值类型不同，无法比较。",
  },
  "condition-offset": {
    en: "{offset} is no ISO 8601 duration such as P14D, or -P14D for the past.",
    "zh-CN": "{offset} 不是 ISO 8601 时长。例如 P14D，过去为 -P14D。",
  },
  "condition-offset-of-day": {
    en: "Today moves by whole days; with {offset} write “now” instead.",
    "zh-CN": "“today” 只能按整天偏移；要使用 {offset}，请改为 “now”。",
  },
} as const satisfies Messages;

const values: { readonly [type: string]: Readonly<Record<MessageLocale, string>> } = {
  number: { en: "a number", "zh-CN": "数字" },
  text: { en: "a text", "zh-CN": "文本" },
  boolean: { en: "true or false", "zh-CN": " true 或 false " },
  date: { en: "a date such as 2026-03-31", "zh-CN": "日期（例如 2026-03-31）" },
  "date-time": {
    en: "an instant such as 2026-03-31T09:00:00Z",
    "zh-CN": "时间点（例如 2026-03-31T09:00:00Z）",
  },
};

const nouns: { readonly [what: string]: Readonly<Record<MessageLocale, string>> } = {
  option: { en: "option", "zh-CN": "选项" },
  form: { en: "form", "zh-CN": "表单" },
  pipeline: { en: "pipeline", "zh-CN": "流程" },
  stage: { en: "stage", "zh-CN": "阶段" },
  stageKind: { en: "kind of stage", "zh-CN": "阶段类型" },
  grade: { en: "grade", "zh-CN": "等级" },
};

/** How each keyword is written; anything else is a field of which something is asked. */
const shapes: { readonly [keyword: string]: Readonly<Record<MessageLocale, string>> } = {
  condition: {
    en: 'an object such as {"properties": {"amount": {"minimum": 5}}}',
    "zh-CN": '对象，例如 {"properties": {"amount": {"minimum": 5}}}',
  },
  properties: {
    en: 'an object by field, such as {"amount": {"minimum": 5}}',
    "zh-CN": '按字段的对象，例如 {"amount": {"minimum": 5}}',
  },
  required: { en: 'a list of fields, such as ["amount"]', "zh-CN": '字段列表，例如 ["amount"]' },
  allOf: { en: "a list of conditions", "zh-CN": "条件列表" },
  anyOf: { en: "a list of conditions", "zh-CN": "条件列表" },
  enum: { en: 'a list of values, such as ["high", "low"]', "zh-CN": '值列表，例如 ["high", "low"]' },
  contains: { en: '{"const": …} with one value', "zh-CN": '只含一个值的 {"const": …}' },
  "x-text": {
    en: '{"op": "contains", "value": "…"}; op is contains, startsWith or endsWith',
    "zh-CN": '{"op": "contains", "value": "…"}，其中 op 为 contains、startsWith 或 endsWith',
  },
  "x-compare": {
    en: '{"op": "ge", "field": "…"}; op is eq, ne, lt, le, gt or ge',
    "zh-CN": '{"op": "ge", "field": "…"}，其中 op 为 eq、ne、lt、le、gt 或 ge',
  },
  "x-relative": {
    en: '{"op": "ge", "to": "today", "offset": "-P14D"}; to is today or now, op is eq, ne, lt, le, gt or ge',
    "zh-CN":
      '{"op": "ge", "to": "today", "offset": "-P14D"}，其中 to 为 today 或 now，op 为 eq、ne、lt、le、gt 或 ge',
  },
  "x-actor": { en: '"self" or "team"', "zh-CN": '"self" 或 "team"' },
};

const assertion: Readonly<Record<MessageLocale, string>> = {
  en: 'an object such as {"const": "…"}',
  "zh-CN": '对象，例如 {"const": "…"}',
};

function shape(keyword: Json | undefined, locale: MessageLocale): string {
  const name = text(keyword);
  return ((Object.hasOwn(shapes, name) ? shapes[name] : undefined) ?? assertion)[locale];
}

/** What a keyword is called: the condition as a whole, or the keyword or field in quotes. */
function subject(keyword: Json | undefined, locale: MessageLocale): string {
  if (keyword === "condition") return locale === "en" ? "This condition" : "此条件";
  return `“${text(keyword)}”`;
}

function named(what: Json | undefined, locale: MessageLocale): string {
  return nouns[text(what)]?.[locale] ?? text(what);
}

function value(type: Json | undefined, locale: MessageLocale): string {
  return values[text(type)]?.[locale] ?? text(type);
}

function text(param: Json | undefined): string {
  return typeof param === "string" ? param : "";
}
