import type { Messages } from "./message.ts";

/** Why a file cannot be read as a table, or brought in as it was asked, and how to mend it. */
export const tableMessages = {
  "bad-spreadsheet": {
    en: "This spreadsheet cannot be read. Open it in a spreadsheet program and save it again as .xlsx or .csv.",
    "zh-CN": "无法读取该电子表格，请用表格软件打开后重新另存为 .xlsx 或 .csv。",
  },
  "old-spreadsheet": {
    en: "Spreadsheets of the old form .xls cannot be read. Save it as .xlsx or .csv.",
    "zh-CN": "不支持旧版 .xls 格式，请另存为 .xlsx 或 .csv。",
  },
  "spreadsheet-too-large": {
    en: "Unpacked, this spreadsheet is larger than {limit} MB. Divide it, or save it as .csv.",
    "zh-CN": "该电子表格解压后超过 {limit} MB，请拆分，或另存为 .csv。",
  },
  "too-many-table-rows": {
    en: "At most {limit} rows can be brought in at once. Divide the file, or delete the empty rows at its end.",
    "zh-CN": "一次最多导入 {limit} 行，请拆分文件，或删除末尾的空行。",
  },
  "too-many-table-columns": {
    en: "At most {limit} columns can be read. Delete those that are not needed.",
    "zh-CN": "最多读取 {limit} 列，请删除不需要的列。",
  },
  "empty-table": {
    en: "There is no table here: the first row must have the titles of the columns, and rows must follow it.",
    "zh-CN": "没有找到表格：第一行应为列标题，其后应有数据行。",
  },
  "unclosed-quote": {
    en: "A quotation mark that is opened in row {row} is never closed.",
    "zh-CN": "第 {row} 行的引号没有闭合。",
  },
  "no-such-column": { en: "The table has no column “{column}”.", "zh-CN": "表格中没有列“{column}”。" },
  "field-twice": {
    en: "Two columns go into the field “{field}”. Leave one of them out.",
    "zh-CN": "有两列导入同一字段“{field}”，请去掉其中一列。",
  },
  "since-no-date": {
    en: "“{field}” is no date: it cannot tell since when a record stands in its stage.",
    "zh-CN": "“{field}”不是日期，无法说明记录何时进入阶段。",
  },
  "import-interrupted": {
    en: "The app was published anew meanwhile: from row {row} on nothing was brought in. Import the rest again.",
    "zh-CN": "导入期间应用发布了新版本：从第 {row} 行起未导入，请重新导入其余的行。",
  },
  "no-such-sheet": { en: "The workbook has no sheet “{sheet}”.", "zh-CN": "工作簿中没有工作表“{sheet}”。" },
} as const satisfies Messages;
