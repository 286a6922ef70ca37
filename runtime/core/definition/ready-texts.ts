/** What ready-made things are called until somebody names them, in each language that we speak. */
export const readyTexts = {
  all: { en: "All", "zh-CN": "全部" },
  back: { en: "Back", "zh-CN": "退回" },
  board: { en: "Board", "zh-CN": "看板" },
  criterion: { en: "New criterion", "zh-CN": "新评分项" },
  deciding: { en: "Deciding", "zh-CN": "决策中" },
  details: { en: "Details", "zh-CN": "基本信息" },
  inProgress: { en: "In progress", "zh-CN": "推进中" },
  item: { en: "Item", "zh-CN": "项目" },
  lose: { en: "Lose", "zh-CN": "输单" },
  lost: { en: "Lost", "zh-CN": "输单" },
  member: { en: "Member", "zh-CN": "成员" },
  name: { en: "Name", "zh-CN": "名称" },
  new: { en: "New", "zh-CN": "新建" },
  won: { en: "Won", "zh-CN": "赢单" },
} as const;

/** The same of what is counted. */
export const numberedTexts = {
  details: (number: number) => ({
    en: `More details (${String(number)})`,
    "zh-CN": `更多信息（${String(number)}）`,
  }),
  option: (number: number) => ({ en: `Option ${String(number)}`, "zh-CN": `选项 ${String(number)}` }),
} as const;
