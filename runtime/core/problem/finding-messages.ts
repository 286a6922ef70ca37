import type { Messages } from "./message.ts";

/** What is odd about a definition without being wrong: warnings while designing. */
export const findingMessages = {
  "finding-condition-never": {
    en: "This condition can never hold: what it says about {fields} excludes itself.",
    "zh-CN": "此条件永远不会成立：其中关于{fields}的要求互相矛盾。",
  },
  "finding-condition-beyond": {
    en: "No record can ever meet this: {fields} cannot have such a value.",
    "zh-CN": "没有记录能够满足此要求：{fields}不可能有这样的值。",
  },
  "finding-stage-closed": {
    en: "No record can ever enter {stage}: what it requires of {fields} excludes itself.",
    "zh-CN": "没有记录能够进入{stage}：该阶段对{fields}的要求互相矛盾。",
  },
  "finding-transition-closed": {
    en: "No record can ever take {transition} from {from} to {to}: what is required of {fields} before and after excludes itself.",
    "zh-CN": "没有记录能够通过{transition}从{from}流转到{to}：流转前后对{fields}的要求互相矛盾。",
  },
  "finding-required-uneditable": {
    en: "{transition} leads to {stage}, which requires {field}, but nobody who may make this move can fill it in before or during it. Ask for the field, or give a role the right to edit it.",
    "zh-CN":
      "{transition}会进入{stage}，该阶段要求填写{field}，但有权执行此流转的角色在流转前和流转时都不能填写它。请在流转中填写该字段，或授予编辑权限。",
  },
  "finding-shown-uneditable": {
    en: "{transition} leads to {stage}, where {field} must be filled in where it is shown, but nobody who may make this move can fill it in before or during it. Ask for the field, or give a role the right to edit it.",
    "zh-CN":
      "{transition}会进入{stage}，{field}在该阶段显示时必须填写，但有权执行此流转的角色在流转前和流转时都不能填写它。请在流转中填写该字段，或授予编辑权限。",
  },
  "finding-required-unfilled": {
    en: "{field} is required, but it is read-only and nothing fills it in. Give it a default, let a move set it, or let people edit it.",
    "zh-CN": "{field}为必填，但它是只读的，也没有任何内容会填写它。请给出默认值、由流转写入，或允许编辑。",
  },
  "finding-stage-unfilled": {
    en: "{stage} requires {field}, but that is read-only and nothing fills it in. Give it a default, let a move set it, or let people edit it.",
    "zh-CN":
      "{stage}要求填写{field}，但它是只读的，也没有任何内容会填写它。请给出默认值、由流转写入，或允许编辑。",
  },
  "finding-move-unable": {
    en: "Only {roles} may make the move {transition}, but no such role may read records of {form}. Give it that right, or name another role.",
    "zh-CN":
      "只有{roles}可以执行{transition}，但这样的角色都无权查看{form}的记录。请授予权限，或改为其他角色。",
  },
  "finding-approval-unable": {
    en: "Only {roles} may approve the move {transition}, but no such role may read records of {form}. Give it that right, or name another role.",
    "zh-CN":
      "只有{roles}可以审批{transition}，但这样的角色都无权查看{form}的记录。请授予权限，或改为其他角色。",
  },
  "finding-rule-shadowed": {
    en: "This rule never counts: whenever it matches, a rule above it matches first. Move it up, or remove it.",
    "zh-CN": "此规则不会生效：每当它匹配时，前面的规则总会先匹配。请上移或删除它。",
  },
  "finding-grade-unreached": {
    en: "No record can get {grade}: totals go from {least} to {most}.",
    "zh-CN": "没有记录能得到{grade}：总分只能在 {least} 到 {most} 之间。",
  },
  "finding-score-same": {
    en: "Every record gets the same total of {total}, so only one of the grades is ever given. Give a criterion rules that tell records apart.",
    "zh-CN": "所有记录的总分都是 {total}，因此只会得到其中一个等级。请为评分项添加能区分记录的规则。",
  },
  "finding-grade-skipped": {
    en: "No record can get {grade}: the points of the rules add up to no total in its range.",
    "zh-CN": "没有记录能得到{grade}：各规则的分数之和不会落在该等级的范围内。",
  },
  "finding-score-tells": {
    en: "The role {role} does not see {fields}, but sees the score, whose points and reasons are made of that. Show it, or leave it out of the scorecard.",
    "zh-CN": "角色{role}看不到{fields}，却能看到由其得出的评分、得分和理由。请向其开放，或不在评分中使用。",
  },
  "finding-scope-unapplied": {
    en: "Rights of {roles} speak of some records of {form} only, but the server does not apply that yet: whoever may see the form sees all of its records.",
    "zh-CN":
      "{roles}的权限只针对{form}的部分记录，但服务器尚未执行此限制：凡可查看该表单的人，都能看到它的全部记录。",
  },
} as const satisfies Messages;

/** The codes of findings. */
export type FindingCode = keyof typeof findingMessages;
