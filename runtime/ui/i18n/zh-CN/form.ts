import type { form as en } from "../en/form.ts";

export const form: Record<keyof typeof en, string> = {
  choose: "请选择",
  optionGone: "{{option}}（当前不可选）",
  search: "输入文字搜索",
  searchFailed: "搜索失败，请重新输入。",
  nothingFound: "没有找到",
  unknown: "无权查看",
  write: "编辑",
  preview: "预览",
  upload: "上传",
  removeFile: "移除文件",
  noFiles: "没有文件",
  fileTooLarge: "「{{name}}」太大：不能超过 {{limit}} MB。",
  addRow: "添加一行",
  copyRow: "复制第 {{row}} 行",
  removeRow: "删除第 {{row}} 行",
  noRows: "还没有内容",
};
