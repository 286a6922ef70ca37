import type { FieldKindName } from "../fields/field-kind-name.ts";
import type { MessageLocale } from "./message.ts";

type Words = { readonly [key: string]: Readonly<Record<MessageLocale, string>> };

/** JSON types as people say them. */
export const typeWords: Words = {
  string: { en: "a text", "zh-CN": "文本" },
  number: { en: "a number", "zh-CN": "数字" },
  integer: { en: "a whole number", "zh-CN": "整数" },
  boolean: { en: "true or false", "zh-CN": " true 或 false" },
  array: { en: "a list", "zh-CN": "列表" },
  object: { en: "an object", "zh-CN": "对象" },
  date: { en: "a date", "zh-CN": "日期" },
};

/** Kinds of field as people say them. */
export const kindWords = {
  text: { en: "a text field", "zh-CN": "文本字段" },
  "long-text": { en: "a long text field", "zh-CN": "多行文本字段" },
  markdown: { en: "a markdown field", "zh-CN": "Markdown 字段" },
  integer: { en: "a whole-number field", "zh-CN": "整数字段" },
  number: { en: "a number field", "zh-CN": "数字字段" },
  percent: { en: "a percent field", "zh-CN": "百分比字段" },
  rating: { en: "a rating", "zh-CN": "评分字段" },
  money: { en: "a money field", "zh-CN": "金额字段" },
  boolean: { en: "a yes/no field", "zh-CN": "是否字段" },
  date: { en: "a date field", "zh-CN": "日期字段" },
  "date-time": { en: "a date-time field", "zh-CN": "日期时间字段" },
  choice: { en: "a choice", "zh-CN": "单选字段" },
  choices: { en: "a multiple choice", "zh-CN": "多选字段" },
  tags: { en: "a tags field", "zh-CN": "标签字段" },
  email: { en: "an e-mail field", "zh-CN": "邮箱字段" },
  phone: { en: "a phone field", "zh-CN": "电话字段" },
  url: { en: "a web address field", "zh-CN": "网址字段" },
  address: { en: "an address field", "zh-CN": "地址字段" },
  user: { en: "a person field", "zh-CN": "人员字段" },
  users: { en: "a people field", "zh-CN": "多人员字段" },
  team: { en: "a team field", "zh-CN": "团队字段" },
  reference: { en: "a reference", "zh-CN": "关联字段" },
  references: { en: "a multiple reference", "zh-CN": "多关联字段" },
  table: { en: "a table", "zh-CN": "子表单" },
  files: { en: "a file field", "zh-CN": "附件字段" },
  image: { en: "an image field", "zh-CN": "图片字段" },
  signature: { en: "a signature field", "zh-CN": "签名字段" },
  serial: { en: "a serial number", "zh-CN": "流水号" },
  formula: { en: "a formula field", "zh-CN": "公式字段" },
  rollup: { en: "a roll-up", "zh-CN": "汇总字段" },
} satisfies { readonly [kind in FieldKindName]: Words[string] };

/** What a text must be, by the `x-expects` of its schema. */
export const expectationWords: Words = {
  name: {
    en: "a name of small letters, digits and hyphens, at most 63 long, that begins with a letter",
    "zh-CN": "以小写字母开头、由小写字母、数字和连字符组成、不超过 63 个字符的名称",
  },
  "field-name": {
    en: "a field name of letters and digits, at most 63 long, that begins with a small letter",
    "zh-CN": "以小写字母开头、由字母和数字组成、不超过 63 个字符的字段名",
  },
  "field-path": { en: "a field, or reference.field", "zh-CN": "字段名，或“关联字段.字段”" },
  "sort-key": {
    en: "a field name, with a leading minus to sort descending",
    "zh-CN": "字段名，前加减号表示降序",
  },
  duration: { en: "an ISO 8601 duration such as P14D or PT2H", "zh-CN": " ISO 8601 时长，例如 P14D 或 PT2H" },
  offset: {
    en: "an ISO 8601 duration such as P14D, or -P14D for the past",
    "zh-CN": " ISO 8601 时长，例如 P14D，过去为 -P14D",
  },
  instant: { en: "an instant such as 2026-03-01T09:00:00Z", "zh-CN": "时间点，例如 2026-03-01T09:00:00Z" },
  locale: { en: "a language such as en or zh-CN", "zh-CN": "语言代码，例如 en 或 zh-CN" },
  version: { en: "a semantic version such as 1.0.0", "zh-CN": "语义化版本号，例如 1.0.0" },
  currency: { en: "a currency code such as CNY", "zh-CN": "货币代码，例如 CNY" },
  grade: { en: "a grade such as A or B+", "zh-CN": "等级名，例如 A 或 B+" },
  cron: { en: "a schedule of five fields such as 0 9 * * 1", "zh-CN": "五段式计划，例如 0 9 * * 1" },
  "web-address": {
    en: "an address that begins with https://, or with http:// inside your own network",
    "zh-CN": "以 https:// 开头的网址（内网可用 http://）",
  },
  email: { en: "an e-mail address", "zh-CN": "邮箱地址" },
  "file-type": {
    en: "a media type such as application/pdf or image/*, or an ending such as .docx",
    "zh-CN": "媒体类型（例如 application/pdf、image/*）或扩展名（例如 .docx）",
  },
  "option-value": { en: "a value without blanks at its ends", "zh-CN": "首尾没有空白的值" },
};
