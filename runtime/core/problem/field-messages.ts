import type { JsonObject } from "../json.ts";
import type { MessageLocale, Messages } from "./message.ts";

/** What is wrong with a value by itself, and how to mend it. */
export const fieldMessages = {
  "wrong-type": {
    en: (params) => `This has the wrong type: ${expected(params, "en")} is wanted here.`,
    "zh-CN": (params) => `类型不正确，此处应为${expected(params, "zh-CN")}。`,
  },
  "bad-character": {
    en: "This contains a character that cannot be stored. Type the text again, or paste it without formatting.",
    "zh-CN": "内容包含无法保存的字符，请重新输入，或以纯文本粘贴。",
  },
  "too-long": {
    en: (params) => `At most ${characters(params)} possible. Shorten it.`,
    "zh-CN": "最多 {limit} 个字符，请缩短。",
  },
  "too-short": {
    en: (params) => `At least ${characters(params)} needed. Write a little more.`,
    "zh-CN": "至少需要 {limit} 个字符，请补充。",
  },
  pattern: {
    en: "This is not written in the form that is wanted here. Compare it with the field's description.",
    "zh-CN": "格式不符合要求，请对照字段说明修改。",
  },
  "not-an-email": {
    en: "This is no e-mail address. Write it like name@example.com.",
    "zh-CN": "不是有效的邮箱地址，请按 name@example.com 的格式填写。",
  },
  "not-a-phone": {
    en: "This is no telephone number. Use digits, spaces and hyphens, such as +86 138 0013 8000.",
    "zh-CN": "不是有效的电话号码，请使用数字、空格和连字符，例如 +86 138 0013 8000。",
  },
  "not-a-country": {
    en: "This is no country. Choose one from the list, or write its two letters, such as CN.",
    "zh-CN": "不是有效的国家或地区，请从列表中选择，或填写两位字母代码，例如 CN。",
  },
  "not-a-url": {
    en: "This is no web address. Begin with https://, as in https://example.com.",
    "zh-CN": "不是有效的网址，请以 https:// 开头，例如 https://example.com。",
  },
  "too-small": { en: "Enter {limit} or more.", "zh-CN": "不能小于 {limit}，请填写 {limit} 或更大的数。" },
  "too-large": { en: "Enter {limit} or less.", "zh-CN": "不能大于 {limit}，请填写 {limit} 或更小的数。" },
  "not-whole": {
    en: "Enter a whole number, without decimal places.",
    "zh-CN": "请填写整数，不要带小数。",
  },
  "too-many-decimals": {
    en: "At most {limit} decimal places are kept. Round it.",
    "zh-CN": "最多保留 {limit} 位小数，请四舍五入后填写。",
  },
  "not-a-date": {
    en: "This is no day of the calendar. Write it like 2026-03-31.",
    "zh-CN": "不是有效的日期，请按 2026-03-31 的格式填写。",
  },
  "not-a-date-time": {
    en: "This is no moment with its offset. Write it like 2026-03-31T09:30:00+08:00.",
    "zh-CN": "不是有效的时间，请按 2026-03-31T09:30:00+08:00 的格式填写，并带上时区。",
  },
  "unknown-option": {
    en: "This is none of the options. Choose one of them.",
    "zh-CN": "不在选项中，请从选项中选择。",
  },
  "not-an-identifier": {
    en: "Nothing has such an identifier. Choose from the list.",
    "zh-CN": "标识无效，请从列表中选择。",
  },
  "too-many-items": {
    en: "At most {limit} are possible. Take some away.",
    "zh-CN": "最多 {limit} 项，请删减。",
  },
  "too-few-items": {
    en: "At least {limit} must be here. Add some.",
    "zh-CN": "至少需要 {limit} 项，请补充。",
  },
  "duplicate-item": { en: "This stands here twice. Take one away.", "zh-CN": "此项重复，请删除其中一项。" },
} as const satisfies Messages;

function characters({ limit }: JsonObject): string {
  return limit === 1 ? "1 character is" : `${String(limit)} characters are`;
}

const types: { readonly [type: string]: Readonly<Record<MessageLocale, string>> } = {
  text: { en: "text", "zh-CN": "文本" },
  number: { en: "a number", "zh-CN": "数字" },
  integer: { en: "a whole number", "zh-CN": "整数" },
  boolean: { en: "true or false", "zh-CN": " true 或 false" },
  list: { en: "a list", "zh-CN": "列表" },
  object: { en: "an object with its keys", "zh-CN": "对象" },
  address: { en: "an address with its parts", "zh-CN": "由各部分组成的地址" },
  row: { en: "a row with its columns", "zh-CN": "一行数据" },
};

function expected({ expected: type }: JsonObject, locale: MessageLocale): string {
  if (typeof type !== "string") return locale === "en" ? "something else" : "其他类型";
  return Object.hasOwn(types, type) ? (types[type]?.[locale] ?? type) : type;
}
