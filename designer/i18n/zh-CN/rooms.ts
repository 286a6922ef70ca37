/** The tabs of the designer. */
export const rooms = {
  forms: "表单",
  pipelines: "流程",
  scores: "评分",
  views: "视图",
  access: "权限",
  tests: "测试",
  json: "JSON",
  try: "试用",
  publish: "发布",
  versions: "版本",
  settings: "应用",
};
