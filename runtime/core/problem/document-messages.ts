import type { JsonObject } from "../json.ts";
import { didYouMean } from "./did-you-mean.ts";
import type { Message, MessageLocale, Messages } from "./message.ts";

/** A message about a place in a template: `en` goes on in the sentence that says where. */
const placed = (en: string, zh: string): Readonly<Record<MessageLocale, Message>> => ({
  en: `Line {line}, column {column}: ${en}`,
  "zh-CN": `第 {line} 行第 {column} 列：${zh}`,
});

/** What can be wrong with the template of a document, and how to mend it. */
export const documentMessages = {
  // Size
  "document-too-long": {
    en: "The template is longer than {limit} characters. Shorten it, or make two documents of it.",
    "zh-CN": "模板超过 {limit} 个字符，请缩短，或拆成两个文档。",
  },
  "document-too-many-tags": {
    en: "The template has {count} tags in double braces; {limit} are possible. Shorten it, or make two documents of it.",
    "zh-CN": "模板共有 {count} 个双花括号标签，最多 {limit} 个。请缩短，或拆成两个文档。",
  },
  "document-too-many-in-all": {
    en: "The app's documents have {count} tags in double braces together; {limit} are possible. Remove documents that nobody needs.",
    "zh-CN": "应用的所有文档共有 {count} 个双花括号标签，最多 {limit} 个。请删除不需要的文档。",
  },
  "document-tag-too-long": placed(
    "this tag is longer than {limit} characters. Shorten it, or write }} where it ends.",
    "此标签超过 {limit} 个字符。请缩短，或在其结尾处写上 }}。",
  ),
  "document-too-deep": placed(
    "more than {limit} blocks stand in each other here, each {{else if}} counted. Take some of them apart.",
    "此处嵌套的块超过 {limit} 层（{{else if}} 也计算在内），请减少嵌套。",
  ),

  // Braces and blocks
  "document-tag-open": placed(
    "nothing ends this tag. Write }} where it ends.",
    "此标签没有结尾，请在其结尾处写上 }}。",
  ),
  "document-block-open": placed(
    "the block {tag} is never closed. Write {{/{name}}} where it ends.",
    "块 {tag} 没有关闭，请在其结尾处写上 {{/{name}}}。",
  ),
  "document-block-close": {
    en: (params) =>
      `${place(params, "en")}${text(params, "tag")} closes no open block. ${instead(params, "en")}`,
    "zh-CN": (params) =>
      `${place(params, "zh-CN")}${text(params, "tag")} 没有对应的块。${instead(params, "zh-CN")}`,
  },
  "document-else": placed(
    "this {{else}} stands outside every block, or after the block's last {{else}}. Remove it.",
    "此 {{else}} 不在任何块中，或位于块的最后一个 {{else}} 之后，请删除。",
  ),
  "document-syntax": placed(
    "{tag} cannot be read. A tag is the name of a field, such as {{amount}}, or the beginning or end of a block, such as {{#if amount}} and {{/if}}.",
    "无法识别 {tag}。标签应为字段名（例如 {{amount}}），或块的开头和结尾（例如 {{#if amount}} 和 {{/if}}）。",
  ),

  // What templates may not do
  "document-raw-output": placed(
    "values are always made safe for the page, so neither a third brace nor & is possible. Write two braces on each side: {{amount}}.",
    "输出的值总会经过安全转义，不能使用第三个花括号或 &。请在两侧各写两个花括号，例如 {{amount}}。",
  ),
  "document-partial": placed(
    "one template cannot be put into another with >. Write its text here.",
    "不能用 > 引入其他模板，请直接写出内容。",
  ),
  "document-decorator": placed(
    "decorators (*) are not possible, templates inside the template neither. Remove this one.",
    "不支持装饰器（*）和内嵌模板，请删除。",
  ),
  "document-no-helper": placed(
    "there is no block or function {name}. Possible are {{#if …}}, {{#unless …}}, {{#each …}} and {{#with …}}, each with the name of one field.",
    "没有名为 {name} 的块或函数。可用的有 {{#if …}}、{{#unless …}}、{{#each …}} 和 {{#with …}}，后面写一个字段名。",
  ),
  "document-not-a-block": placed(
    "{name} opens a block. Write {{#{name} …}} with the name of a field, and {{/{name}}} where the block ends.",
    "{name} 是块的开头。请写成 {{#{name} …}}，其中写字段名，并在结尾处写 {{/{name}}}。",
  ),
  "document-arguments": placed(
    "{name} takes the name of exactly one field: {{#{name} …}}.",
    "{name} 后面只能写一个字段名：{{#{name} …}}。",
  ),
  "document-expression": placed(
    "only the name of a field can stand here: no text, no number, nothing in brackets.",
    "此处只能写字段名，不能写文本、数字或括号中的内容。",
  ),
  "document-named-argument": placed(
    "nothing takes an argument with a name ({argument}=…). Remove it.",
    "不支持带名称的参数（{argument}=…），请删除。",
  ),
  "document-block-params": placed(
    "a block gives nothing a name of its own (as |…|). Remove that: in the block write the names of its fields, and ../ before those of what is around it.",
    "块不能自定义名称（as |…|），请删除。在块中直接写字段名，外层的字段前写 ../。",
  ),

  // Names
  "document-variable": placed(
    "there is no {name} here. In {{#each …}} there are @index, @first and @last; before a field of what is around a block write ../ instead.",
    "此处没有 {name}。{{#each …}} 中可用 @index、@first 和 @last；外层的字段请在前面写 ../。",
  ),
  "document-outside": placed(
    "{name} leads out of the record. Take away one ../.",
    "{name} 超出了记录的范围，请去掉一个 ../。",
  ),
  "document-unknown-field": {
    en: (params) =>
      `${place(params, "en")}there is no field ${text(params, "name")}${params["of"] == null ? " here" : ` in ${text(params, "of")}`}. ${didYouMean(params, "en").trim() || "Write the name of a field as the form has it."}`,
    "zh-CN": (params) =>
      `${place(params, "zh-CN")}${params["of"] == null ? "此处" : ` ${text(params, "of")} 中`}没有字段 ${text(params, "name")}。${didYouMean(params, "zh-CN") || "请填写表单中的字段名。"}`,
  },
  "document-has-no-fields": placed(
    "{name} is a value with no fields of its own. Write {{{name}}}.",
    "{name} 是一个值，没有下级字段。请写成 {{{name}}}。",
  ),
  "document-list-path": placed(
    "{name} is a list. Go through it: {{#each {name}}}{{{part}}}{{/each}}.",
    "{name} 是列表，请逐项列出：{{#each {name}}}{{{part}}}{{/each}}。",
  ),
  "document-too-far": placed(
    "only the record and what it refers to directly can be read, and {name} is a step further. Add a formula field to the form between them, and read that.",
    "只能读取记录本身及其直接关联的记录，{name} 还要再远一层。请在中间的表单中添加公式字段，再读取该字段。",
  ),
  "document-not-a-list": placed(
    "{name} is no list that {{#each}} could go through. Write {{#if {name}}}, or {{#with {name}}} where it has fields of its own.",
    "{name} 不是列表，不能用 {{#each}}。请改用 {{#if {name}}}；若有下级字段，请用 {{#with {name}}}。",
  ),
  "document-not-a-record": placed(
    "{name} has no fields of its own that {{#with}} could go into. Write {{#if {name}}}, or {{#each {name}}} where it is a list.",
    "{name} 没有下级字段，不能用 {{#with}}。请改用 {{#if {name}}}；若是列表，请用 {{#each {name}}}。",
  ),
  "document-not-printable": placed(
    "{name} holds several fields and cannot be written out as it is. Name one of its fields; of a table, inside {{#each {name}}}.",
    "{name} 包含多个字段，不能直接输出。请写明其中的字段；子表单请写在 {{#each {name}}} 中。",
  ),
} as const satisfies Messages;

/** The codes of what is wrong with templates. */
export type DocumentCode = keyof typeof documentMessages;

function place({ line = "–", column = "–" }: JsonObject, locale: MessageLocale): string {
  const [row, character] = [String(line), String(column)];
  return locale === "en" ? `Line ${row}, column ${character}: ` : `第 ${row} 行第 ${character} 列：`;
}

function instead({ expected }: JsonObject, locale: MessageLocale): string {
  if (typeof expected !== "string") return locale === "en" ? "Remove it." : "请删除。";
  return locale === "en"
    ? `Remove it, or write ${expected}, which closes the last one.`
    : `请删除，或改成 ${expected}，以关闭最近的块。`;
}

function text(params: JsonObject, name: string): string {
  const value = params[name];
  return typeof value === "string" ? value : "";
}
