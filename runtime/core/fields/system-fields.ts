import type { Text } from "../definition/text.ts";
import type { FormulaType } from "../formula/formula.ts";

/** A field that every record has and nobody writes through its data. */
export interface SystemField {
  readonly title: Text;
  readonly type: FormulaType;
}

const field = (type: FormulaType, en: string, zh: string): SystemField => ({
  title: { en, "zh-CN": zh },
  type,
});

/** The system fields by name, with their type and their title. */
export const systemFields: ReadonlyMap<string, SystemField> = new Map([
  ["_id", field("text", "Id", "编号")],
  ["_form", field("text", "Form", "表单")],
  ["_pipeline", field("text", "Pipeline", "商机流程")],
  ["_stage", field("text", "Stage", "阶段")],
  ["_stageKind", field("text", "Kind of stage", "阶段类型")],
  ["_stageSince", field("date-time", "In stage since", "进入阶段时间")],
  ["_stallsAt", field("date-time", "Stalls at", "停滞时间")],
  ["_probability", field("number", "Probability", "赢率")],
  ["_owner", field("text", "Owner", "负责人")],
  ["_team", field("text", "Team", "团队")],
  ["_score", field("number", "Score", "评分")],
  ["_grade", field("text", "Grade", "等级")],
  ["_createdAt", field("date-time", "Created", "创建时间")],
  ["_createdBy", field("text", "Created by", "创建人")],
  ["_updatedAt", field("date-time", "Changed", "修改时间")],
  ["_updatedBy", field("text", "Changed by", "修改人")],
  ["_revision", field("number", "Revision", "修订号")],
]);
