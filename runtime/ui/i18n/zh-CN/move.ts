import type { move as en } from "../en/move.ts";

export const move: Record<keyof typeof en, string> = {
  title: "进入“{{stage}}”",
  missing: "还差",
  met: "已满足：",
  comment: "备注",
  commentRequired: "请说明原因。",
  submit: "进入“{{stage}}”",
  submitApproval: "提交审批",
  needsApproval: "此流转需要审批。审批结束前记录将被锁定。",
  stale: "其他人刚刚修改了这条记录，已重新载入：请再看一遍，您填写的内容已保留。",
  refused: "记录暂时不能流转：",
  moveGone: "应用中已没有从此阶段出发的这个流转，请关闭后另选。",
  override: "放行",
  overrideReason: "放行原因",
  overrideHelp: "原因会保留在历史中并上报。",
  separator: "、",
  addOther: "新增{{form}}",
  showOthers: "查看",
  fillIn: "填写",
};
