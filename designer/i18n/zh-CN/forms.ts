/** The room where forms are shaped. */
export const forms = {
  forms: "表单",
  formTitle: "表单名称",
  choose: "请在左侧选择一个表单，或新增一个。",
  addForm: "新增表单",
  newForm: "新表单",
  moveUp: "上移",
  moveDown: "下移",
  remove: "删除",
  removeForm: "删除表单“{{title}}”？",
  removeFormLead: "发布下一个版本后才会真正删除，在此之前可以撤销；发布时会说明它的记录怎么处理。",
};
