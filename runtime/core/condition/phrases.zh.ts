import { spaced } from "./spaced.ts";
import type { Phrases } from "./phrases.ts";

const unit = (name: string) => (count: number) => `${count} ${name}`;

export const chinese: Phrases = {
  and: " 且 ",
  or: " 或 ",
  open: "（",
  close: "）",
  always: "始终成立",
  never: "从不成立",
  afterTitle: "",
  leaf: {
    present: ["已填写", "为空"],
    eq: ["是{}", "不是{}"],
    ne: ["不同于{}", "是{}（或为空）"],
    lt: ["小于{}", "大于等于{}（或为空）"],
    le: ["小于等于{}", "大于{}（或为空）"],
    gt: ["大于{}", "小于等于{}（或为空）"],
    ge: ["大于等于{}", "小于{}（或为空）"],
    eqNumber: ["等于{}", "不等于{}"],
    neNumber: ["不同于{}", "等于{}（或为空）"],
    eqBoolean: ["为{}", "不为{}"],
    eqTime: ["是{}", "不是{}"],
    neTime: ["不同于{}", "是{}（或为空）"],
    ltTime: ["早于{}", "不早于{}（或为空）"],
    leTime: ["不晚于{}", "晚于{}（或为空）"],
    gtTime: ["晚于{}", "不晚于{}（或为空）"],
    geTime: ["不早于{}", "早于{}（或为空）"],
    withinLast: ["在{}内", "不在{}内"],
    longAgo: ["早于{}前", "不早于{}前（或为空）"],
    in: ["是{}", "不是{}"],
    contains: ["包含{}", "不包含{}"],
    textContains: ["包含{}", "不包含{}"],
    textStartsWith: ["以{}开头", "不以{}开头"],
    textEndsWith: ["以{}结尾", "不以{}结尾"],
    minLength: ["至少{}", "不足{}"],
    maxLength: ["至多{}", "超过{}（或为空）"],
    minItems: ["至少有{}", "不足{}"],
    maxItems: ["至多有{}", "超过{}（或为空）"],
    isSelf: ["是我本人", "不是我本人"],
    isTeam: ["属于我的团队", "不属于我的团队"],
  },
  list: (items, more) => {
    if (more > 0) return `${items.join("、")}……（共 ${items.length + more} 项）`;
    const last = items.at(-1) ?? "";
    const others = items.slice(0, -1).join("、");
    if (others === "") return last;
    const joined = others + spaced(others, "或");
    return joined + spaced(joined, last);
  },
  quote: (text) => `“${text}”`,
  moments: {
    now: "现在",
    today: "今天",
    past: (duration) => `${duration}前`,
    future: (duration) => `${duration}后`,
  },
  characters: unit("个字"),
  items: unit("项"),
  units: {
    Y: unit("年"),
    M: unit("个月"),
    W: unit("周"),
    D: unit("天"),
    H: unit("小时"),
    N: unit("分钟"),
    S: unit("秒"),
  },
};
