/** Lists of named rules: checks, entry rules, guards. */
export const rules = {
  checks: "校验规则",
  checksLead: "该表单的每条记录都必须满足的规则；保存不满足的记录时会看到提示。",
  when: "必须满足",
  message: "不满足时的提示",
  messagePlaceholder: "说明哪里不对、怎么改",
  fields: "提示显示在",
  fieldsPlaceholder: "相关字段",
  add_check: "新增校验规则",
  add_entry: "新增准入条件",
  add_guard: "新增流转条件",
  remove: "删除",
  rule: "规则 {{number}}",
  defaultMessage: "须满足：{{sentence}}。",
};
