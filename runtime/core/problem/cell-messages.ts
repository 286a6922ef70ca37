import type { Messages } from "./message.ts";

/** What is wrong with a cell of a table that is brought in, and how to mend it. */
export const cellMessages = {
  "not-a-number": { en: "“{value}” is no number.", "zh-CN": "“{value}”不是数字。" },
  "not-yes-or-no": {
    en: "“{value}” is neither yes nor no.",
    "zh-CN": "“{value}”既不是“是”也不是“否”。",
  },
  "not-a-day": { en: "“{value}” is no day of the calendar.", "zh-CN": "“{value}”不是有效的日期。" },
  "not-a-moment": { en: "“{value}” is no date with a time.", "zh-CN": "“{value}”不是有效的日期时间。" },
  "unclear-date": {
    en: "“{value}” may be two different days: say whether the month or the day comes first.",
    "zh-CN": "“{value}”可以理解为两个不同的日期：请指定月份在前还是日期在前。",
  },
  "no-such-option": { en: "“{value}” is none of the options.", "zh-CN": "“{value}”不在选项中。" },
  "no-such-record": { en: "Nothing is called “{value}”.", "zh-CN": "找不到名为“{value}”的记录。" },
  "several-records": {
    en: "Several are called “{value}”: which one is meant cannot be told.",
    "zh-CN": "有多条记录名为“{value}”，无法判断是哪一条。",
  },
  "no-such-stage": {
    en: "The pipeline has no stage “{value}”.",
    "zh-CN": "商机流程中没有阶段“{value}”。",
  },
  "not-rows": {
    en: "These are no rows. They are written as a JSON list, as an export writes them.",
    "zh-CN": "不是有效的子表行，请按导出的 JSON 列表格式填写。",
  },
  "not-imported": {
    en: "This field cannot be brought in: it is computed, or holds more than text.",
    "zh-CN": "该字段不能导入：它由系统计算，或不是文本内容。",
  },
  "matched-loosely": {
    en: "“{value}” is spelled a little differently from what it was taken for.",
    "zh-CN": "“{value}”与匹配到的名称写法略有不同。",
  },
} as const satisfies Messages;
