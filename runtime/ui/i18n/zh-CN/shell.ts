import type { shell as en } from "../en/shell.ts";

export const shell: Record<keyof typeof en, string> = {
  apps: "应用",
  templates: "模板中心",
  noApps: "还没有应用",
  search: "搜索",
  signOut: "退出登录",
  language: "语言",
  appearance: "外观",
  light: "浅色",
  dark: "深色",
  system: "跟随系统",
  menu: "菜单",
  account: "账户",
  trash: "回收站",
  skipToContent: "跳到正文",
  members: "成员",
  design: "设计",
};
