/** Where formulas are written. */
export const formula = {
  placeholder: "例如：amount * _probability / 100",
  functions: "函数",
  findFunction: "查找函数",
  noFunction: "没有符合的函数。",
  insert: "在光标处写入 {{name}}",
  mend: "改为“{{replacement}}”",
  blank: "空值",
};
