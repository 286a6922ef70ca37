import type { Locale } from "../../runtime/contract/generated/contract.ts";

type Texts = { readonly [key: string]: Readonly<Record<Locale, string>> };

/** Everything that the program says by itself. */
export const cliTexts = {
  usage: {
    en: `pipewright pull APP [FOLDER] [--draft] [--force]
    write an app's definition into a folder: the published version, or the draft
pipewright plan [FOLDER] [--mapping FILE] [--detailed-exitcode]
    say what differs between the folder and the published version, and what publishing it would do to live records
pipewright push [FOLDER] [--publish [--note TEXT] [--mapping FILE]] [--create] [--force]
    make the folder the app's draft, or publish it

pipewright backup FOLDER
    write a backup of the installation into a new folder, while the server runs
pipewright restore FOLDER
    put a backup into an empty data folder and an empty database
pipewright verify [FOLDER]
    look through the installation, or through a backup, for faults
pipewright move
    move the installation from SQLite into the empty PostgreSQL database of DATABASE_URL, while no server runs
pipewright doctor
    look at everything that a server needs, and say how to mend what is wrong

backup, restore, verify, move and doctor are about the installation that DATA_DIR and DATABASE_URL name, on the machine of
the server; they need neither a server nor a token, and take --language en|zh-CN.
The others take --server URL (or PIPEWRIGHT_URL), --token TOKEN (or PIPEWRIGHT_TOKEN) and --language en|zh-CN.
Exit codes: 0 all is well, 1 it is not; plan --detailed-exitcode: 2 there are differences`,
    "zh-CN": `pipewright pull 应用 [文件夹] [--draft] [--force]
    把应用定义写入文件夹：默认为已发布版本，--draft 为草稿
pipewright plan [文件夹] [--mapping 文件] [--detailed-exitcode]
    列出文件夹与已发布版本的差异，以及发布后对现有记录的影响
pipewright push [文件夹] [--publish [--note 说明] [--mapping 文件]] [--create] [--force]
    把文件夹保存为应用草稿，或直接发布

pipewright backup 文件夹
    在服务器运行时把安装备份到一个新文件夹
pipewright restore 文件夹
    把备份恢复到空的数据文件夹和空的数据库
pipewright verify [文件夹]
    检查安装或备份中的错误
pipewright move
    把安装从 SQLite 迁移到 DATABASE_URL 指定的空 PostgreSQL 数据库，期间服务器须停止
pipewright doctor
    检查服务器所需的一切，并说明如何修复

backup、restore、verify、move 和 doctor 针对 DATA_DIR 与 DATABASE_URL 指定的安装，在服务器所在的机器上运行，
不需要服务器地址和令牌，可用 --language en|zh-CN。
其他命令：--server 地址（或 PIPEWRIGHT_URL），--token 令牌（或 PIPEWRIGHT_TOKEN），--language en|zh-CN
退出码：0 成功，1 失败；plan --detailed-exitcode 有差异时为 2`,
  },
  "unknown-command": { en: "There is no command “{command}”.", "zh-CN": "没有“{command}”命令。" },
  "strange-flag": { en: "{command} knows no {flag}.", "zh-CN": "{command} 没有 {flag} 选项。" },
  "bad-flags": { en: "The options cannot be read: {why}.", "zh-CN": "选项无法解析：{why}。" },
  "no-app": { en: "Say which app to pull.", "zh-CN": "请指明要拉取的应用。" },
  "no-name": {
    en: "app.json has no name. Give it one: lower-case letters, digits and hyphens.",
    "zh-CN": "app.json 中没有 name。请填写：小写字母、数字和连字符。",
  },
  "bad-app": { en: "“{app}” is no name of an app.", "zh-CN": "“{app}”不是应用名。" },
  "no-folder": { en: "Say which folder: {command} FOLDER.", "zh-CN": "请指明文件夹：{command} 文件夹。" },
  surplus: { en: "“{word}” is one word too many.", "zh-CN": "多余的参数“{word}”。" },
  "note-alone": { en: "--note goes with --publish.", "zh-CN": "--note 须与 --publish 一起使用。" },
  "no-server": {
    en: "Say where the server is: --server URL, or PIPEWRIGHT_URL.",
    "zh-CN": "请指明服务器地址：--server 地址，或环境变量 PIPEWRIGHT_URL。",
  },
  "bad-server": {
    en: "“{server}” is no address such as https://crm.example.com.",
    "zh-CN": "“{server}”不是有效地址，应如 https://crm.example.com。",
  },
  "no-token": {
    en: "An API token with the scope “Administer” is needed: PIPEWRIGHT_TOKEN, or --token. Make one in your account menu.",
    "zh-CN": "需要范围为“管理”的 API 令牌：环境变量 PIPEWRIGHT_TOKEN 或 --token。可在账户菜单中新建。",
  },
  "bad-token": { en: "The token holds characters that no token has.", "zh-CN": "令牌中有无效字符。" },
  "not-private": {
    en: "Warning: without https, anybody on the way can read your token.",
    "zh-CN": "警告：未使用 https，途中任何人都能读到您的令牌。",
  },
  unreachable: {
    en: "The server {server} cannot be reached ({why}).",
    "zh-CN": "无法连接服务器 {server}（{why}）。",
  },
  slow: {
    en: "The server {server} did not answer in time.",
    "zh-CN": "服务器 {server} 未在规定时间内响应。",
  },
  "no-pipewright": {
    en: "{server} answered {status} and no JSON. Is this the address of Pipewright?",
    "zh-CN": "{server} 返回了 {status}，但不是 JSON。这是 Pipewright 的地址吗？",
  },
  "token-refused": {
    en: "{detail} Make a new token in your account menu.",
    "zh-CN": "{detail}可在账户菜单中新建令牌。",
  },
  "may-not": {
    en: "{detail} To administer apps, a token needs the scope “Administer”, and its person must be an administrator.",
    "zh-CN": "{detail}管理应用需要范围为“管理”的令牌，且本人须为管理员。",
  },
  "no-such-app": {
    en: "There is no app “{app}” at {server}, or this token may not see it.",
    "zh-CN": "{server} 上没有应用“{app}”，或此令牌无权查看。",
  },
  "create-it": { en: "push --create makes it.", "zh-CN": "可用 push --create 新建。" },
  "try-later": { en: "{detail} Try again in {seconds} s.", "zh-CN": "{detail}请在 {seconds} 秒后重试。" },
  "no-version": {
    en: "The app “{app}” has no published version yet; pull --draft writes its draft.",
    "zh-CN": "应用“{app}”还没有发布过；可用 pull --draft 拉取草稿。",
  },
  unfinished: {
    en: "The draft of “{app}” is not well-formed yet, so that it has no files:",
    "zh-CN": "应用“{app}”的草稿还不完整，无法写成文件：",
  },
  "not-a-folder": { en: "{folder} is no folder.", "zh-CN": "{folder} 不是文件夹。" },
  "no-definition": {
    en: "There is no app.json in {folder}.",
    "zh-CN": "{folder} 中没有 app.json。",
  },
  "cannot-read": { en: "{path} cannot be read ({why}).", "zh-CN": "无法读取 {path}（{why}）。" },
  "cannot-write": { en: "{path} cannot be written ({why}).", "zh-CN": "无法写入 {path}（{why}）。" },
  "other-app": {
    en: "{folder} holds the app “{other}”. Choose another folder, or --force.",
    "zh-CN": "{folder} 中是应用“{other}”。请换一个文件夹，或使用 --force。",
  },
  uncommitted: {
    en: "These files would be changed, and what is in them is not committed. Commit it, or --force:",
    "zh-CN": "以下文件将被改动，而其中的内容尚未提交。请先提交，或使用 --force：",
  },
  pulled: {
    en: "{app}, {version}, is in {folder}: {written} files written, {removed} removed, {same} unchanged.",
    "zh-CN": "{app}（{version}）已写入 {folder}：写入 {written} 个文件，删除 {removed} 个，未变 {same} 个。",
  },
  version: { en: "version {number}", "zh-CN": "版本 {number}" },
  "the-draft": { en: "draft", "zh-CN": "草稿" },
  against: {
    en: "{app} in {folder}, compared with {version} at {server}",
    "zh-CN": "{folder} 中的 {app}，与 {server} 上的“{version}”比较",
  },
  "nothing-published": { en: "nothing published yet", "zh-CN": "尚未发布的应用" },
  problems: {
    en: "It cannot be published yet ({count}):",
    "zh-CN": "还不能发布（{count} 处问题）：",
  },
  "no-changes": { en: "No differences.", "zh-CN": "没有差异。" },
  "of-the-app": { en: "The app", "zh-CN": "应用" },
  "of-a-form": { en: "Form “{form}”", "zh-CN": "表单“{form}”" },
  impact: { en: "What it would do to live records", "zh-CN": "对现有记录的影响" },
  "one-record": { en: "{form}: 1 record", "zh-CN": "{form}：1 条记录" },
  "in-trash": { en: " ({count} in the trash)", "zh-CN": "（其中 {count} 条在回收站）" },
  "many-records": { en: "{form}: {count} records", "zh-CN": "{form}：{count} 条记录" },
  "more-problems": { en: "  … and {count} more", "zh-CN": "  ……另有 {count} 处" },
  needs: {
    en: "must be decided in a mapping at {place}; possible: {choices}",
    "zh-CN": "须在映射文件的 {place} 处指定；可选：{choices}",
  },
  "needs-or": { en: "or at {place}: {choices}", "zh-CN": "或在 {place} 处：{choices}" },
  "needs-texts": {
    en: "and for single texts at {place} an option or null each:",
    "zh-CN": "也可在 {place} 处为各个文本指定选项或 null：",
  },
  "no-impact": { en: "nothing", "zh-CN": "无" },
  unmeasured: { en: "could not be measured ({state})", "zh-CN": "未能计算（{state}）" },
  "bad-mapping": { en: "The mapping {path} is no JSON object.", "zh-CN": "映射文件 {path} 不是 JSON 对象。" },
  "somebody-elses": {
    en: "{name} has a draft of “{app}” since {at} that would be lost. Nothing was written. Publish or discard it, pull --draft to take it over, or --force to replace it.",
    "zh-CN":
      "{name}于 {at} 保存了“{app}”的草稿，推送会覆盖它，因此未写入任何内容。请先发布或放弃该草稿，用 pull --draft 取下它，或用 --force 覆盖。",
  },
  somebody: { en: "Somebody else", "zh-CN": "他人" },
  "yours-replaced": {
    en: "Your own draft of {at} was replaced.",
    "zh-CN": "您 {at} 的草稿已被替换。",
  },
  overtaken: {
    en: "Somebody changed “{app}” just now. Nothing was written; try again.",
    "zh-CN": "“{app}”刚刚被他人修改，未写入任何内容，请重试。",
  },
  "nothing-to-push": {
    en: "Nothing to do: this is the published version.",
    "zh-CN": "无需推送：与已发布版本相同。",
  },
  pushed: {
    en: "This is the draft of “{app}” now. push --publish makes it the next version.",
    "zh-CN": "已保存为“{app}”的草稿。用 push --publish 可发布为新版本。",
  },
  "pushed-unfinished": {
    en: "This is the draft of “{app}” now. It cannot be published yet ({count}):",
    "zh-CN": "已保存为“{app}”的草稿，但还不能发布（{count} 处问题）：",
  },
  "nothing-published-yet": {
    en: "It cannot be published yet, and nothing was written ({count}); push without --publish saves it as the draft:",
    "zh-CN": "还不能发布，未写入任何内容（{count} 处问题）；不加 --publish 可先保存为草稿：",
  },
  published: { en: "Published “{app}” as version {version}.", "zh-CN": "已发布“{app}”，版本 {version}。" },
  "not-published": {
    en: "It was not published; it is the draft now. What is in the way:",
    "zh-CN": "未能发布，内容已保存为草稿。原因：",
  },
} as const satisfies Texts;
