import type { MessageLocale } from "../problem/message.ts";

/** What items of a definition are called, by the name of their list in a path. */
export const itemWords: { readonly [list: string]: Readonly<Record<MessageLocale, string>> } = {
  "": { en: "app", "zh-CN": "应用" },
  forms: { en: "form", "zh-CN": "表单" },
  roles: { en: "role", "zh-CN": "角色" },
  automations: { en: "automation", "zh-CN": "自动化" },
  dashboards: { en: "dashboard", "zh-CN": "仪表盘" },
  documents: { en: "document", "zh-CN": "文档" },
  examples: { en: "test", "zh-CN": "测试" },
  demo: { en: "demo data of form", "zh-CN": "演示数据" },
  fields: { en: "field", "zh-CN": "字段" },
  checks: { en: "check", "zh-CN": "校验规则" },
  pipelines: { en: "pipeline", "zh-CN": "商机流程" },
  views: { en: "view", "zh-CN": "视图" },
  access: { en: "rights of role", "zh-CN": "角色权限" },
  stages: { en: "stage", "zh-CN": "阶段" },
  transitions: { en: "transition", "zh-CN": "流转" },
  criteria: { en: "criterion", "zh-CN": "评分项" },
  grades: { en: "grade", "zh-CN": "等级" },
  entry: { en: "entry rule", "zh-CN": "准入条件" },
  checklist: { en: "checklist item", "zh-CN": "检查项" },
  guards: { en: "guard", "zh-CN": "流转条件" },
};
