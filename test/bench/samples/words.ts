/** What names and texts of one language are made of. */
export interface Words {
  readonly cities: readonly string[];
  readonly brands: readonly string[];
  readonly trades: readonly string[];
  readonly people: readonly string[];
  readonly positions: readonly string[];
  readonly projects: readonly string[];
  readonly phases: readonly string[];
  readonly needs: readonly string[];
  readonly pains: readonly string[];
  readonly rivals: readonly string[];
}

/** Two characters each, one of the first and one of the second. */
const chineseBrands = together(
  [..."恒海远锐绿中鹏砺顺澜博宏嘉信德瑞康泰盛安华启明晟睿卓亿联汇达"],
  [..."川岳屿科垣澄翌芯成启源图诚能驰维和通远峰泽航凯腾宇嘉朗达捷晖"],
);
const chinesePeople = together(
  [..."王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗"],
  [
    "伟",
    "芳",
    "娜",
    "敏",
    "静",
    "丽",
    "强",
    "磊",
    "军",
    "洋",
    "志明",
    "秀英",
    "建国",
    "晓东",
    "海燕",
    "文博",
  ],
);
const englishBrands = together(
  ["North", "Silver", "Blue", "Iron", "Clear", "Bright", "Stone", "River", "High", "Green", "Red", "Summit"],
  ["field", "gate", "stone", "wick", "bridge", "haven", "point", "crest", "forge", "mark", "line", "well"],
);
const englishPeople = together(
  [
    "James ",
    "Maria ",
    "Wei ",
    "Anna ",
    "Omar ",
    "Julia ",
    "Peter ",
    "Sofia ",
    "David ",
    "Nina ",
    "Lukas ",
    "Emma ",
  ],
  [
    "Smith",
    "Müller",
    "García",
    "Okafor",
    "Rossi",
    "Novak",
    "Larsen",
    "Dubois",
    "Patel",
    "O'Neill",
    "Weiß",
    "Kim",
  ],
);

/** The words of Chinese and of English customers. */
export const words: { readonly [locale in "zh-CN" | "en"]: Words } = {
  "zh-CN": {
    cities: [
      "常州",
      "苏州",
      "无锡",
      "杭州",
      "宁波",
      "嘉兴",
      "洛阳",
      "东莞",
      "深圳",
      "佛山",
      "成都",
      "武汉",
      "西安",
      "青岛",
    ],
    brands: chineseBrands,
    trades: [
      "精密机械",
      "新能源装备",
      "智慧物流",
      "电子科技",
      "化工材料",
      "家电部件",
      "医疗器械",
      "食品",
      "汽车零部件",
    ],
    people: chinesePeople,
    positions: ["总经理", "生产总监", "信息部经理", "采购经理", "设备主管", "财务总监", "质量经理"],
    projects: [
      "MES 系统",
      "质量追溯系统",
      "智能仓储",
      "设备联网",
      "能耗管理",
      "产线改造",
      "排产优化",
      "数据看板",
      "ERP 对接",
    ],
    phases: ["一期", "二期", "改造", "扩容", "试点", "推广"],
    needs: [
      "四十台设备的开机率靠人抄表，想先联网看清真实产能。",
      "客户希望在年底前上线，先做一条产线，再推到其余车间。",
      "现在的系统换厂家后没人维护，想整体替换，数据要带过来。",
      "出了质量问题要查到批次和供应商，每次要半天。",
      "仓库盘点每月停工两天，领导希望做到不停工盘点。",
      "集团要求统一平台，本厂先行试点，预算走集团。",
    ],
    pains: ["查一条记录要半天", "报表靠手工汇总，月底总要加班", "三套系统数据对不上", "换班时信息交接不清"],
    rivals: ["金桥软件", "远方信息", "本地集成商", "总部自研"],
  },
  en: {
    cities: [
      "Leeds",
      "Lyon",
      "Graz",
      "Porto",
      "Turin",
      "Ghent",
      "Malmö",
      "Aachen",
      "Cork",
      "Basel",
      "Brno",
      "Oslo",
    ],
    brands: englishBrands,
    trades: [
      "Machinery",
      "Logistics",
      "Electronics",
      "Foods",
      "Chemicals",
      "Medical",
      "Automotive",
      "Packaging",
    ],
    people: englishPeople,
    positions: ["CEO", "Head of production", "IT manager", "Purchasing manager", "Plant engineer", "CFO"],
    projects: [
      "MES rollout",
      "Traceability",
      "Warehouse automation",
      "Line upgrade",
      "Energy audit",
      "Planning",
      "ERP link",
    ],
    phases: ["phase 1", "phase 2", "pilot", "extension", "renewal"],
    needs: [
      "They want to replace what they have before the maintenance contract ends in autumn.",
      "One line first, then the other plants once the pilot has paid for itself.",
      "After an audit they must be able to say within an hour where a part came from.",
      "Stock counts stop the warehouse for two days a month; that is to end.",
      "The group wants one platform for all plants and pays for the first of them.",
    ],
    pains: [
      "Nobody knows where a part is",
      "Reports are put together by hand",
      "Three systems that disagree",
    ],
    rivals: ["Norwick Systems", "a local integrator", "the group's own team"],
  },
};

function together(firsts: readonly string[], seconds: readonly string[]): readonly string[] {
  return firsts.flatMap((first) => seconds.map((second) => first + second));
}
