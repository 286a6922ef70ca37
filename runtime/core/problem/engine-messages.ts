import { textIn } from "../definition/text.ts";
import type { Text } from "../definition/text.ts";
import type { Json, JsonObject } from "../json.ts";
import type { MessageLocale, Messages } from "./message.ts";

/** What the engine refuses: values, moves, approvals, and what only the compiled app shows to be wrong. */
export const engineMessages = {
  // Writing a record
  "unknown-field": {
    en: "There is no field {field} here. Leave it out, or check its spelling.",
    "zh-CN": "此处没有字段 {field}，请删除或检查拼写。",
  },
  "system-field": {
    en: "{field} cannot be written: it follows from what is done with the record.",
    "zh-CN": "{field} 由系统维护，不能直接填写。",
  },
  "stage-needs-transition": {
    en: "The stage changes only by a move: use one of the transitions that leave the present stage.",
    "zh-CN": "阶段只能通过流转改变，请使用当前阶段可用的流转。",
  },
  "read-only": {
    en: (params) => `${quoted(params, "title", "en")} cannot be changed here. Leave it as it is.`,
    "zh-CN": (params) => `${quoted(params, "title", "zh-CN")}在此处不能修改，请保持原值。`,
  },
  required: {
    en: (params) =>
      params["stageTitle"] === undefined
        ? `${fieldName(params, "en")} is empty. Fill it in.`
        : `${fieldName(params, "en")} is empty. The stage ${quoted(params, "stageTitle", "en")} needs it: fill it in.`,
    "zh-CN": (params) =>
      params["stageTitle"] === undefined
        ? `${fieldName(params, "zh-CN")}为空，请填写。`
        : `${fieldName(params, "zh-CN")}为空，“${word(params, "stageTitle", "zh-CN")}”阶段需要此项，请填写。`,
  },
  "option-not-offered": {
    en: (params) =>
      `${quoted(params, "option", "en")} cannot be chosen for ${quoted(params, "title", "en")} at present. Choose another option.`,
    "zh-CN": (params) =>
      `${quoted(params, "title", "zh-CN")}目前不能选择${quoted(params, "option", "zh-CN")}，请选择其他选项。`,
  },
  "reference-not-offered": {
    en: (params) =>
      params["row"] === undefined
        ? `This record does not suit ${quoted(params, "title", "en")}. Choose another one.`
        : `The record in row ${word(params, "row", "en")} does not suit ${quoted(params, "title", "en")}. Choose another one.`,
    "zh-CN": (params) =>
      params["row"] === undefined
        ? `此记录不符合${quoted(params, "title", "zh-CN")}的筛选条件，请选择其他记录。`
        : `第 ${word(params, "row", "zh-CN")} 行的记录不符合${quoted(params, "title", "zh-CN")}的筛选条件，请选择其他记录。`,
  },

  // Creating
  "unknown-pipeline": { en: "This form has no such pipeline.", "zh-CN": "此表单没有该流程。" },
  "stage-without-pipeline": {
    en: "Without a pipeline a record has no stage. Leave the stage out.",
    "zh-CN": "没有流程的记录没有阶段，请去掉阶段。",
  },
  "stage-not-initial": {
    en: "A record cannot be created in this stage. It begins in one of: {initialTitles}.",
    "zh-CN": "不能在此阶段创建记录，可用的初始阶段：{initialTitles}。",
  },
  "unknown-stage": { en: "The pipeline has no stage {stage}.", "zh-CN": "流程中没有阶段 {stage}。" },

  // Moving
  "unknown-transition": { en: "There is no such transition.", "zh-CN": "没有该流转。" },
  "not-from-this-stage": {
    en: "This move does not leave the present stage. Load the record anew and choose one of the moves that do.",
    "zh-CN": "该流转不能从当前阶段出发。请刷新记录，选择当前阶段可用的流转。",
  },
  locked: {
    en: "An approval is under way: the record can be changed again once it is decided.",
    "zh-CN": "记录正在审批中，审批结束后才能修改。",
  },
  "transition-roles": {
    en: (params) =>
      `Only the roles ${list(params, "roleTitles", "en")} may make the move ${quoted(params, "title", "en")}. Ask one of them.`,
    "zh-CN": (params) =>
      `只有角色${list(params, "roleTitles", "zh-CN")}可以执行${quoted(params, "title", "zh-CN")}，请联系他们。`,
  },
  "transition-owner": {
    en: (params) =>
      `Only the owner may make the move ${quoted(params, "title", "en")}. Ask the owner, or have the record handed over.`,
    "zh-CN": (params) => `只有负责人可以执行${quoted(params, "title", "zh-CN")}，请联系负责人或先转交记录。`,
  },
  "transition-team": {
    en: (params) =>
      `Only the owner's team may make the move ${quoted(params, "title", "en")}. Ask one of them.`,
    "zh-CN": (params) => `只有负责人所在团队可以执行${quoted(params, "title", "zh-CN")}，请联系他们。`,
  },
  "comment-required": {
    en: "This move wants a comment. Write why.",
    "zh-CN": "此流转需要说明，请填写原因。",
  },
  guard: { en: "A rule of this move is not met: {rule}.", "zh-CN": "未满足此流转的条件：{rule}。" },
  entry: { en: "A rule of the stage is not met: {rule}.", "zh-CN": "未满足阶段的准入条件：{rule}。" },
  check: { en: "A rule of the form is not met: {rule}.", "zh-CN": "未满足表单的校验规则：{rule}。" },
  checklist: {
    en: (params) => `${quoted(params, "title", "en")} is not ticked yet. Do it and tick it off.`,
    "zh-CN": (params) => `${quoted(params, "title", "zh-CN")}尚未勾选，请完成后勾选。`,
  },
  "override-not-allowed": {
    en: "Overriding the gate is a right that you do not have. Ask an administrator.",
    "zh-CN": "您没有越过准入条件的权限，请联系管理员。",
  },
  "override-reason-required": {
    en: "An override wants a written reason.",
    "zh-CN": "越过准入条件必须写明原因。",
  },
  "unknown-checklist-item": {
    en: "The checklist of the present stage has no such item.",
    "zh-CN": "当前阶段的检查清单没有此项。",
  },

  // Deleting
  referenced: {
    en: (params) =>
      params["formTitle"] === undefined
        ? "Records that you may not see refer to it. Ask an administrator."
        : `${counted(params)} of ${quoted(params, "formTitle", "en")} refer to it. Choose something else in them, or delete them first.`,
    "zh-CN": (params) =>
      params["formTitle"] === undefined
        ? "有您无权查看的记录关联到它，请联系管理员。"
        : `${quoted(params, "formTitle", "zh-CN")}中有 ${params["more"] === true ? "至少 " : ""}${word(params, "count", "zh-CN")} 条记录关联到它，请先改选其他记录，或将它们删除。`,
  },

  // Approving
  "unknown-approval": {
    en: "There is no such approval, or it is over.",
    "zh-CN": "没有该审批，或审批已结束。",
  },
  "approval-roles": {
    en: (params) => `This step waits for one of the roles ${list(params, "roleTitles", "en")}.`,
    "zh-CN": (params) => `此步骤等待角色${list(params, "roleTitles", "zh-CN")}审批。`,
  },
  "transition-gone": {
    en: "The app no longer has the move that was to be approved. Reject it, and choose another move.",
    "zh-CN": "应用中已没有待审批的流转。请拒绝后选择其他流转。",
  },

  // What only the compiled app shows
  "formula-circle": {
    en: "This is computed from itself: {path}. Break the circle.",
    "zh-CN": "出现循环计算：{path}。请打破循环。",
  },
  "hiding-circle": {
    en: "Whether this is shown rests on itself: {path}. What is hidden is emptied here, so let one of them keep its value, or ask about another field.",
    "zh-CN": "是否显示取决于自身的值：{path}。隐藏时值会被清空，请让其中一个字段保留值，或改为依据其他字段。",
  },
  "formula-volatile-use": {
    en: "{field} changes with time and is not stored, so it cannot be used here ({use}).",
    "zh-CN": "{field} 随时间变化且不存储，不能用于此处（{use}）。",
  },
  "formula-declassifies": {
    en: "The role {role} sees {field} but not {source} of {form}, from which it is derived. Hide it, show its source, or say x-declassify.",
    "zh-CN":
      "角色 {role} 能看到 {field}，却看不到它所依据的 {form} 的 {source}。请隐藏该字段、开放来源字段，或声明 x-declassify。",
  },
} as const satisfies Messages;

function counted({ count, more }: JsonObject): string {
  if (count === 1) return "A record";
  return `${more === true ? "At least " : ""}${String(count)} records`;
}

function word(params: JsonObject, name: string, locale: MessageLocale): string {
  const value = params[name];
  if (typeof value === "number") return String(value);
  return value === null || value === undefined ? "" : textIn(value as Text, locale);
}

function quoted(params: JsonObject, name: string, locale: MessageLocale): string {
  return `“${word(params, name, locale)}”`;
}

/** The title of the problem's field, or its name where a problem knows no more. */
function fieldName(params: JsonObject, locale: MessageLocale): string {
  return quoted(params, params["title"] === undefined ? "field" : "title", locale);
}

function list(params: JsonObject, name: string, locale: MessageLocale): string {
  const value = params[name];
  const items: readonly Json[] = Array.isArray(value) ? value : [];
  return items.map((item) => textIn(item as Text, locale)).join(locale === "en" ? ", " : "、");
}
