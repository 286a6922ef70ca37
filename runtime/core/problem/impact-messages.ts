import { type Text, textIn } from "../definition/text.ts";
import type { JsonObject } from "../json.ts";
import type { Messages } from "./message.ts";

/** What a new version would do to live records, and what a mapping must say before it can. */
export const impactMessages = {
  "impact-grade": {
    en: "The grade changes from {from} to {to}.",
    "zh-CN": "等级将从 {from} 变为 {to}。",
  },
  "impact-stage-removed": {
    en: "The stage “{title}” goes away. Choose the stage that takes its records.",
    "zh-CN": "阶段“{title}”将被删除，请选择由哪个阶段接收其中的记录。",
  },
  "impact-option-removed": {
    en: "The option “{title}” goes away. Choose the option that takes its place, or none.",
    "zh-CN": "选项“{title}”将被删除，请选择替代选项，或选择清空。",
  },
  "impact-field-removed": {
    en: "The field “{title}” goes away. Choose the field that takes its values, or drop them: the history keeps them.",
    "zh-CN": "字段“{title}”将被删除，请选择由哪个字段接收其值，或选择丢弃（历史中会保留）。",
  },
  "impact-value-lost": {
    en: "The value of “{title}” is lost: it does not fit any more. The history keeps it.",
    "zh-CN": "“{title}”的值将丢失，因为新版本无法容纳它。历史中会保留。",
  },
  "impact-value-dropped": {
    en: "The value of “{title}” is dropped, as was decided. The history keeps it.",
    "zh-CN": "按照所作的决定，“{title}”的值将被丢弃。历史中会保留。",
  },
  "impact-value-not-taken": {
    en: "“{to}” has a value already, or cannot hold that of “{title}”, which is dropped. The history keeps it.",
    "zh-CN": "“{to}”已有值，或无法容纳“{title}”的值，该值将被丢弃。历史中会保留。",
  },
  "impact-field-taken": {
    en: "“{to}” takes the values of “{title}” over.",
    "zh-CN": "“{title}”的值将由“{to}”接收。",
  },
  "impact-stage-moved": {
    en: "The stage “{to}” takes the records of “{title}”.",
    "zh-CN": "阶段“{title}”中的记录将转入“{to}”。",
  },
  "impact-stage-left": {
    en: "The records of “{title}” leave their pipeline. The history keeps where they stood.",
    "zh-CN": "“{title}”中的记录将退出流程。历史中会保留其所处阶段。",
  },
  "impact-option-replaced": {
    en: "“{to}” takes the place of the option “{title}”.",
    "zh-CN": "选项“{title}”将替换为“{to}”。",
  },
  "impact-option-emptied": {
    en: "The option “{title}” is taken out, and nothing takes its place. The history keeps it.",
    "zh-CN": "选项“{title}”将被清空，不设替代项。历史中会保留。",
  },
  "impact-value-unfit": {
    en: "“{title}” cannot hold these values any more. Choose the field that takes them, or drop them: the history keeps them.",
    "zh-CN": "“{title}”无法再容纳这些值，请选择由哪个字段接收，或选择丢弃（历史中会保留）。",
  },
  "impact-value-beyond": {
    en: "“{title}” does not allow these values any more. Keep them until each record is next saved, or choose what becomes of them: the history keeps them.",
    "zh-CN": "“{title}”不再允许这些值，请选择保留到各记录下次保存时再改正，或选择如何处理（历史中会保留）。",
  },
  "impact-value-fitted": {
    en: "Values of “{title}” are cut or rounded to what is allowed; what cannot be is dropped where it does not fit. The history keeps them.",
    "zh-CN": "“{title}”的值将截短或舍入到允许的范围，无法调整且容纳不下的将被丢弃。历史中会保留。",
  },
  "impact-link-dead": {
    en: "“{title}” leads elsewhere from now on, so what is chosen there would lead to nothing. Drop it: the history keeps it.",
    "zh-CN": "“{title}”将改为关联其他内容，原来所选的会失去意义。请确认丢弃（历史中会保留）。",
  },
  "impact-column-removed": {
    en: "“{title}” loses columns that have values: {columns}. Drop these: the history keeps them.",
    "zh-CN": "“{title}”将删除有值的列：{columns}。请确认丢弃其中的值（历史中会保留）。",
  },
  "impact-value-hidden": {
    en: "The value of “{title}” is cleared, because the field is hidden now.",
    "zh-CN": "“{title}”将被隐藏，其值会被清空。",
  },
  "impact-form-removed": {
    en: "The form “{title}” goes away with its records. They are back once a version has the form again.",
    "zh-CN": "表单“{title}”及其记录将不再可用；以后的版本恢复该表单时，记录会随之恢复。",
  },
  "impact-form-returned": {
    en: "The form “{title}” was there before: the records that it had then are back with it, as far as they fit.",
    "zh-CN": "表单“{title}”以前存在过：当时的记录会随之恢复，无法容纳的值保留在历史中。",
  },
  "impact-not-unique": {
    en: "No two records may have the same “{title}” any more. Give these records different values first.",
    "zh-CN": "“{title}”不能再重复，请先让这些记录的值各不相同。",
  },
  "mapping-unknown-form": {
    en: "No records of a form {name} go over into the new version.",
    "zh-CN": "没有需要转入新版本的表单 {name}。",
  },
  "mapping-not-removed": {
    en: "{name} does not go away: leave it out of the mapping.",
    "zh-CN": "{name} 并未被删除，请从映射中去掉。",
  },
  "mapping-unknown-stage": {
    en: "The new version has no stage {name} here.",
    "zh-CN": "新版本在此没有阶段 {name}。",
  },
  "mapping-unknown-option": {
    en: "The new version has no option {name} here.",
    "zh-CN": "新版本在此没有选项 {name}。",
  },
  "mapping-unknown-field": {
    en: "The new version has no field {name} that can take values.",
    "zh-CN": "新版本没有可接收值的字段 {name}。",
  },
  "mapping-unknown-way": {
    en: "This cannot be done with these values: {name}.",
    "zh-CN": "无法这样处理这些值：{name}。",
  },
  "form-in-use": {
    en: (params) =>
      `The form ${called(params)} goes away with ${params["records"] === 1 ? "1 record" : `${String(params["records"])} records`}. Say that they go with it (null).`,
    "zh-CN": "将被删除的表单“{title}”中还有 {records} 条记录，请确认这些记录一并移除（null）。",
  },
  "stage-in-use": {
    en: (params) =>
      `${counted(params, "stands", "stand")} in the stage ${called(params)}, which goes away. Say which stage takes ${params["records"] === 1 ? "it" : "them"}${params["leaves"] === true ? ", or null to leave the pipeline" : ""}.`,
    "zh-CN": (params) =>
      `还有 ${String(params["records"])} 条记录处于将被删除的阶段${called(params, "zh-CN")}，请指定由哪个阶段接收${params["leaves"] === true ? "，或确认退出流程（null）" : ""}。`,
  },
  "option-in-use": {
    en: (params) =>
      `${counted(params, "has", "have")} the option ${called(params)}, which goes away. Say which one takes its place, or none.`,
    "zh-CN": "还有 {records} 条记录使用将被删除的选项“{title}”，请指定替代选项或清空。",
  },
  "field-in-use": {
    en: (params) =>
      `${counted(params, "has", "have")} a value in the field ${called(params)}, which goes away. Say which field takes it, or drop it.`,
    "zh-CN": "还有 {records} 条记录在将被删除的字段“{title}”中有值，请指定接收的字段或选择丢弃。",
  },
  "value-unfit": {
    en: "Records have a value in the field “{title}” that it cannot hold any more. Say which field takes it, or drop it.",
    "zh-CN": "有记录在字段“{title}”中的值将无法保留，请指定接收的字段或选择丢弃。",
  },
  "value-beyond": {
    en: (params) =>
      `${counted(params, "has", "have")} a value in ${called(params)} that is not allowed there any more. Say what becomes of it.`,
    "zh-CN": "还有 {records} 条记录在“{title}”中的值不再允许，请指定如何处理。",
  },
  "link-dead": {
    en: (params) =>
      `${counted(params, "has", "have")} something chosen in ${called(params)}, which leads elsewhere from now on. Say that it is dropped.`,
    "zh-CN": "还有 {records} 条记录在“{title}”中选择了内容，而该字段将改为关联其他内容。请确认丢弃。",
  },
} satisfies Messages;

const called = ({ title }: JsonObject, locale = "en"): string => `“${textIn(title as Text, locale)}”`;

function counted({ records }: JsonObject, one: string, several: string): string {
  return records === 1 ? `1 record ${one}` : `${String(records)} records ${several}`;
}
