import { choice, expectation, kind, list, name, notJson } from "./definition-phrases.ts";
import { didYouMean } from "./did-you-mean.ts";
import { kindWords, typeWords } from "./definition-words.ts";
import type { Message, MessageLocale, Messages } from "./message.ts";

/** What can be wrong with a definition, beside its conditions and formulas. */
export const definitionMessages = {
  // Size
  "definition-not-json": { en: "This is no JSON value.", "zh-CN": "这不是 JSON 值。" },
  "definition-character": {
    en: "This text holds a character that no database keeps (U+0000 or half of a pair). Remove it.",
    "zh-CN": "文本含有无法存储的字符（U+0000 或不成对的代理字符），请删除。",
  },
  "definition-too-deep": {
    en: "The definition is nested more than {limit} levels deep. Flatten it.",
    "zh-CN": "定义嵌套超过 {limit} 层，请减少层级。",
  },
  "definition-form-size": {
    en: "This form is larger than {limit} bytes. Shorten its texts, or split it into two forms.",
    "zh-CN": "此表单超过 {limit} 字节。请缩短文本，或拆成两个表单。",
  },
  "definition-app-size": {
    en: "The app is larger than {limit} bytes. Shorten its demo data and texts.",
    "zh-CN": "应用超过 {limit} 字节。请减少演示数据和文本。",
  },
  "definition-field-count": {
    en: "This form has {count} fields, table columns included; {limit} are possible. Move some into another form.",
    "zh-CN": "此表单共有 {count} 个字段（含子表单列），最多 {limit} 个。请将一部分移到其他表单。",
  },
  "definition-option-count": {
    en: "This field has {count} options; {limit} are possible. Use a reference to another form instead.",
    "zh-CN": "此字段有 {count} 个选项，最多 {limit} 个。请改用关联其他表单。",
  },
  "definition-condition-depth": {
    en: "This condition is nested more than {limit} levels deep.",
    "zh-CN": "此条件嵌套超过 {limit} 层。",
  },
  "definition-condition-size": {
    en: "This condition has more than {limit} parts. Split it into several rules.",
    "zh-CN": "此条件超过 {limit} 个部分。请拆成多条规则。",
  },

  // Shape
  "definition-type": {
    en: ({ expected }) => `This must be ${choice(expected, typeWords, "en")}.`,
    "zh-CN": ({ expected }) => `此处应为${choice(expected, typeWords, "zh-CN")}。`,
  },
  "definition-unknown-key": {
    en: (params) => `The language has no key ${name(params)} here.${didYouMean(params, "en")}`,
    "zh-CN": (params) => `此处没有 ${name(params)} 这个键。${didYouMean(params, "zh-CN")}`,
  },
  "definition-missing-key": { en: "The key {name} is missing here.", "zh-CN": "缺少 {name}。" },
  "definition-expects": {
    en: ({ expects }) => `This must be ${expectation(expects, "en")}.`,
    "zh-CN": ({ expects }) => `此处应为${expectation(expects, "zh-CN")}。`,
  },
  "definition-choice": {
    en: (params) => `This must be one of: ${list(params["allowed"], "en")}.${didYouMean(params, "en")}`,
    "zh-CN": (params) =>
      `此处应为以下之一：${list(params["allowed"], "zh-CN")}。${didYouMean(params, "zh-CN")}`,
  },
  "definition-empty": {
    en: "This must not be empty. Fill it in or leave it out.",
    "zh-CN": "此处不能为空，请填写或删除。",
  },
  "definition-too-short": {
    en: "At least {limit} characters are needed.",
    "zh-CN": "至少需要 {limit} 个字符。",
  },
  "definition-too-long": { en: "At most {limit} characters are possible.", "zh-CN": "最多 {limit} 个字符。" },
  "definition-too-many": { en: "At most {limit} are possible.", "zh-CN": "最多 {limit} 项。" },
  "definition-too-small": { en: "This must be at least {limit}.", "zh-CN": "不能小于 {limit}。" },
  "definition-too-large": { en: "This must be at most {limit}.", "zh-CN": "不能大于 {limit}。" },
  "definition-above": { en: "This must be more than {limit}.", "zh-CN": "必须大于 {limit}。" },
  "definition-twice": { en: "This stands here twice. Remove one.", "zh-CN": "此项重复，请删除一个。" },

  // Files of an app folder
  "definition-file-missing": { en: "The file {path} is missing.", "zh-CN": "缺少文件 {path}。" },
  "definition-file-unexpected": {
    en: "The file {path} has no place in an app. Remove it.",
    "zh-CN": "应用中不应有文件 {path}，请删除。",
  },
  "definition-file-json": {
    en: (params) => `The file ${String(params["path"])} ${notJson(params, "en")}.`,
    "zh-CN": (params) => `文件 ${String(params["path"])} ${notJson(params, "zh-CN")}。`,
  },
  "definition-file-name": {
    en: "The file {path} holds {name}. The file must be named after it.",
    "zh-CN": "文件 {path} 的内容名为 {name}，文件名应与其一致。",
  },
  "definition-front-matter": {
    en: "The file {path} must begin with a line ---, lines such as name: offer, and a line ---.",
    "zh-CN": "文件 {path} 应以一行 --- 开头，随后是 name: offer 形式的各行，再以一行 --- 结束。",
  },

  // Names
  "definition-name-reserved": {
    en: "The name {name} is reserved. Choose another.",
    "zh-CN": "名称 {name} 是保留字，请换一个。",
  },
  "definition-name-taken": {
    en: "The name {name} is taken already; upper and lower case do not tell names apart. Choose another.",
    "zh-CN": "名称 {name} 已被使用（不区分大小写），请换一个。",
  },
  "definition-option-taken": {
    en: "The option {name} stands here already. Change or remove one.",
    "zh-CN": "选项 {name} 重复，请修改或删除一个。",
  },
  "definition-unknown-form": unknown("form", "表单"),
  "definition-unknown-field": unknown("field", "字段"),
  "definition-unknown-stage": unknown("stage", "阶段"),
  "definition-unknown-role": unknown("role", "角色"),
  "definition-unknown-pipeline": unknown("pipeline", "流程"),
  "definition-unknown-transition": unknown("transition", "流转"),
  "definition-unknown-document": unknown("document", "文档"),
  "definition-unknown-item": unknown("checklist item", "检查项"),
  "definition-unknown-grade": unknown("grade", "等级"),
  "definition-unknown-record": unknown("demo record", "演示记录"),

  // App and roles
  "definition-time-zone": {
    en: "There is no time zone {name}. Use an IANA name such as Asia/Shanghai.",
    "zh-CN": "没有时区 {name}。请使用 IANA 名称，例如 Asia/Shanghai。",
  },
  "definition-role-circle": {
    en: "These roles inherit each other in a circle: {path}. Remove one of them.",
    "zh-CN": "角色循环继承：{path}。请去掉其中一个继承。",
  },

  // Fields
  "definition-no-kind": {
    en: "No kind of field has type {type} with format {format}. Mend one of them.",
    "zh-CN": "没有类型为 {type}、格式为 {format} 的字段种类，请修改其一。",
  },
  "definition-keyword-unsuitable": {
    en: (params) => `${name(params)} has no meaning for ${kind(params, "en")}. Remove it.`,
    "zh-CN": (params) => `${name(params)} 不适用于${kind(params, "zh-CN")}，请删除。`,
  },
  "definition-keyword-missing": {
    en: (params) => `${kind(params, "en", true)} needs ${name(params)}.`,
    "zh-CN": (params) => `${kind(params, "zh-CN")}需要 ${name(params)}。`,
  },
  "definition-currency-twice": {
    en: "Either x-currency or x-currencyField: they exclude each other. Remove one.",
    "zh-CN": "x-currency 与 x-currencyField 不能同时使用，请删除一个。",
  },
  "definition-currency-code": {
    en: "{name} is no currency of ISO 4217. Use a code such as CNY.",
    "zh-CN": "{name} 不是 ISO 4217 币种代码。请使用 CNY 这样的代码。",
  },
  "definition-currency-unknown": {
    en: "{name} is no currency of ISO 4217, and amounts take their currency from this field. Use a code such as CNY.",
    "zh-CN": "有金额以此字段为币种，而 {name} 不是 ISO 4217 币种代码。请使用 CNY 这样的代码。",
  },
  "definition-column-kind": {
    en: (params) => `A table cannot hold ${kind(params, "en")}.`,
    "zh-CN": (params) => `子表单中不能有${kind(params, "zh-CN")}。`,
  },
  "definition-column-keyword": {
    en: "{name} has no meaning for a column of a table. Remove it.",
    "zh-CN": "{name} 不适用于子表单的列，请删除。",
  },
  "definition-field-unsuitable": {
    en: (params) =>
      `${name(params)} is ${kind(params, "en")}. Here ${choice(params["wanted"], kindWords, "en")} is needed.`,
    "zh-CN": (params) =>
      `${name(params)} 是${kind(params, "zh-CN")}，此处需要${choice(params["wanted"], kindWords, "zh-CN")}。`,
  },
  "definition-bounds-crossed": {
    en: "{lower} is larger than {upper}: nothing could ever fit.",
    "zh-CN": "{lower} 大于 {upper}，任何值都无法满足。",
  },
  "definition-pattern": {
    en: "This is no regular expression that runs in linear time. Look-around and back references are not possible.",
    "zh-CN": "这不是可线性执行的正则表达式，不支持环视与反向引用。",
  },
  "definition-serial-pattern": {
    en: "A serial needs exactly one group of zeros, such as {example}, beside {yyyy}, {yy}, {mm} and {dd}.",
    "zh-CN": "流水号需要且只能有一组零，例如 {example}，此外可用 {yyyy}、{yy}、{mm}、{dd}。",
  },
  "definition-default-unsuitable": {
    en: (params) => `This value does not suit ${kind(params, "en")}.`,
    "zh-CN": (params) => `此值不适合${kind(params, "zh-CN")}。`,
  },
  "definition-value-unsuitable": {
    en: (params) => `This value does not suit ${kind(params, "en")}.`,
    "zh-CN": (params) => `此值不适合${kind(params, "zh-CN")}。`,
  },
  "definition-sort-unsuitable": {
    en: (params) => `${name(params)} is ${kind(params, "en")}: it has no order to sort by.`,
    "zh-CN": (params) => `${name(params)} 是${kind(params, "zh-CN")}，无法排序。`,
  },
  "definition-default-twice": {
    en: "Either default or x-default: they exclude each other. Remove one.",
    "zh-CN": "default 与 x-default 不能同时使用，请删除一个。",
  },
  "definition-derived-written": {
    en: "{name} is computed: nobody can fill it in. Remove it here.",
    "zh-CN": "{name} 是自动计算的，无法填写，请从此处删除。",
  },
  "definition-fill-unsuitable": {
    en: "{source} cannot be copied into {name}: they are of different kinds.",
    "zh-CN": "{source} 与 {name} 种类不同，无法带入。",
  },
  "definition-rollup-via": {
    en: "{name} of the form {form} is no reference to {target}.",
    "zh-CN": "表单 {form} 的 {name} 没有关联 {target}。",
  },
  "definition-rollup-type": {
    en: (params) =>
      `The ${name(params)} is kept in ${kind(params, "en")}. Change the type and format of this one.`,
    "zh-CN": (params) => `${name(params)} 的结果应存入${kind(params, "zh-CN")}，请修改此字段的类型与格式。`,
  },
  "definition-rollup-circle": {
    en: "These roll-ups read each other in a circle: {path}.",
    "zh-CN": "汇总字段循环引用：{path}。",
  },
  "definition-field-twice": {
    en: "{name} stands in the layout already. Remove one.",
    "zh-CN": "{name} 已在布局中，请删除一个。",
  },
  "definition-renamed-taken": {
    en: "{name} still exists, so nothing was renamed from it.",
    "zh-CN": "{name} 仍然存在，因此不可能由它改名。",
  },
  "definition-not-unique": {
    en: "Records share a value of “{title}”, so it cannot be unique. Make their values differ first: checking the draft lists them.",
    "zh-CN": "已有记录的“{title}”值重复，无法设为唯一。请先修改这些记录，检查草稿时会逐条列出。",
  },

  // Pipelines
  "definition-initial-closed": {
    en: "{name} is closed. A record begins in an open stage.",
    "zh-CN": "{name} 是结束阶段，记录应从进行中的阶段开始。",
  },
  "definition-stage-unreachable": {
    en: "No transition leads from a first stage to {name}. Draw one, or remove the stage.",
    "zh-CN": "从起始阶段无法流转到 {name}。请添加流转或删除该阶段。",
  },
  "definition-stage-dead-end": {
    en: "No transition leaves {name}, although it is open. Draw one.",
    "zh-CN": "{name} 是进行中的阶段，却没有任何流转可以离开。请添加流转。",
  },
  "definition-stage-endless": {
    en: "No way leads from {name} to a closed stage: a record that is there stays open for ever. Draw one.",
    "zh-CN": "从 {name} 出发无法到达任何结束阶段，记录将永远停留在进行中。请添加流转。",
  },
  "definition-limit-zero": {
    en: "With this limit every record would be stalled at once. Give a longer time such as P14D.",
    "zh-CN": "此时限会使所有记录立即停滞。请填写更长的时间，例如 P14D。",
  },
  "definition-transition-still": {
    en: "This transition leads only to where it begins.",
    "zh-CN": "此流转的起点与终点相同。",
  },

  // Scorecards
  "definition-weight": { en: "A weight must be positive.", "zh-CN": "权重必须为正数。" },
  "definition-weights-sum": {
    en: "The weights sum to {sum}. They must sum to the maximum, {maximum}.",
    "zh-CN": "权重之和为 {sum}，应等于总分 {maximum}。",
  },
  "definition-grades-order": {
    en: "Grades go from the best to the worst: this one must begin below {previous}.",
    "zh-CN": "等级应由高到低排列：此等级的起始分应低于 {previous}。",
  },
  "definition-grades-zero": {
    en: "The last grade must begin at 0, so that every total has one.",
    "zh-CN": "最后一个等级应从 0 分开始，以覆盖所有总分。",
  },
  "definition-grade-unreachable": {
    en: "No total reaches {from}: the maximum is {maximum}.",
    "zh-CN": "总分上限为 {maximum}，无法达到 {from}。",
  },
  "definition-half-life-zero": {
    en: "With this half-life all points would be lost at once. Give a longer time such as P30D.",
    "zh-CN": "此半衰期会使分数立即归零。请填写更长的时间，例如 P30D。",
  },
  "definition-points-negative": {
    en: "Points below 0 count only where mode is sum.",
    "zh-CN": "只有 mode 为 sum 时才能使用负分。",
  },

  // Dashboards
  "definition-tile-outside": {
    en: "The tile reaches beyond the twelve columns.",
    "zh-CN": "图块超出了 12 列网格。",
  },
} as const satisfies Messages;

/** The codes of problems with definitions. */
export type DefinitionCode = keyof typeof definitionMessages;

function unknown(en: string, zh: string): Readonly<Record<MessageLocale, Message>> {
  return {
    en: (params) => `There is no ${en} named ${name(params)} here.${didYouMean(params, "en")}`,
    "zh-CN": (params) => `没有名为 ${name(params)} 的${zh}。${didYouMean(params, "zh-CN")}`,
  };
}
