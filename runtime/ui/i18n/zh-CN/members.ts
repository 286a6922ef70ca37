import type { members as en } from "../en/members.ts";

export const members: Record<keyof typeof en, string> = {
  title: "{{app}} · 成员",
  lead: "谁可以使用这个应用、担任什么角色。角色决定一个人能看到、编辑、流转和审批什么。",
  invite: "添加人员",
  name: "姓名",
  email: "邮箱",
  password: "初始密码",
  passwordHelp: "至少 10 个字符。请告知本人，之后可以修改。",
  roles: "角色",
  noRoles: "不是成员",
  administrator: "管理员",
  disabled: "已停用",
  disable: "停用账户",
  disableSure: "停用{{name}}的账户？对方会立即退出登录。",
  disabledDone: "{{name}}已不能登录。",
};
