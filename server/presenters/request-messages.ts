import type { Locale } from "../../runtime/contract/generated/contract.ts";
import type { Message } from "../../runtime/core/problem/message.ts";

/** What the server itself has to say about a request, by code; `{name}` stands for a parameter. */
export const requestMessages: { readonly [code: string]: { readonly [locale in Locale]: Message } } = {
  "malformed-json": {
    en: ({ line, column }) =>
      `The body is not valid JSON${typeof line === "number" ? `: see line ${String(line)}, column ${String(column)}` : ""}.`,
    "zh-CN": ({ line, column }) =>
      `请求内容不是有效的 JSON${typeof line === "number" ? `，请检查第 ${String(line)} 行第 ${String(column)} 列` : ""}。`,
  },
  "not-an-object": { en: "The body must be a JSON object.", "zh-CN": "请求内容必须是 JSON 对象。" },
  "malformed-address": { en: "The address is malformed.", "zh-CN": "地址格式错误。" },
  "malformed-parameter": {
    en: "The parameter {parameter} cannot be read.",
    "zh-CN": "参数 {parameter} 无法解析。",
  },
  "parameter-too-long": {
    en: "The parameter {parameter} is longer than {limit} characters. Shorten it.",
    "zh-CN": "参数 {parameter} 超过 {limit} 个字符，请缩短。",
  },
  "malformed-revision": {
    en: 'If-Match cannot be read. Send one ETag as you were given it, in its quotes, such as "3".',
    "zh-CN": '无法解析 If-Match。请原样发送所收到的 ETag，包括引号，例如 "3"。',
  },
  "headers-too-large": {
    en: "The address and the headers are longer than {limit} bytes together. Shorten the address; a long filter fits into the body of POST …/records/query.",
    "zh-CN":
      "地址和请求头合计超过 {limit} 字节。请缩短地址；较长的筛选条件可放入 POST …/records/query 的请求内容。",
  },
  "too-slow": {
    en: "The request took too long to arrive. Send it once more.",
    "zh-CN": "请求传输超时，请重新发送。",
  },
  "malformed-request": {
    en: "This is no HTTP request that can be read. Send it once more.",
    "zh-CN": "无法解析此 HTTP 请求，请重新发送。",
  },
  "parameter-out-of-range": {
    en: "The parameter {parameter} must be a whole number from {minimum} to {maximum}.",
    "zh-CN": "参数 {parameter} 必须是 {minimum} 到 {maximum} 之间的整数。",
  },
  "parameter-twice": {
    en: "The parameter {parameter} is given twice.",
    "zh-CN": "参数 {parameter} 重复出现。",
  },
  "unknown-parameter": { en: "There is no parameter {parameter} here.", "zh-CN": "没有参数 {parameter}。" },
  "unknown-key": { en: "There is no key {key} here.", "zh-CN": "没有 {key} 这一项。" },
  "exactly-one": {
    en: "Give exactly one of these: {keys}.",
    "zh-CN": "必须且只能给出其中一项：{keys}。",
  },
  "nothing-to-change": {
    en: "There is nothing in this to change. Give at least one of these: {keys}.",
    "zh-CN": "没有要修改的内容，请至少给出其中一项：{keys}。",
  },
  "reserved-name": {
    en: "This name is reserved. Choose another one.",
    "zh-CN": "该名称为保留字，请换一个。",
  },
  "not-sortable": {
    en: "Records cannot be sorted by {field}: it has no order, or changes with time. Sort by another field.",
    "zh-CN": "不能按 {field} 排序：该字段没有顺序，或随时间变化。请换一个字段。",
  },
  "not-groupable": {
    en: "Records cannot be grouped by {field}: it holds several values. Group by another field.",
    "zh-CN": "不能按 {field} 分组：该字段可含多个值。请换一个字段。",
  },
  "not-measurable": {
    en: "There is no {aggregate} of {field}: it is of another type. Take a field that holds numbers, or count:{field}.",
    "zh-CN": "{field} 的类型不能用于 {aggregate}。请改用数值字段，或使用 count:{field}。",
  },
  "unknown-measure": {
    en: "There is no measure {measure}. Write count, or one of sum, average, min, max and count with a field, such as sum:amount.",
    "zh-CN": "没有统计方式 {measure}。请写 count，或 sum、average、min、max、count 加字段，例如 sum:amount。",
  },
  "not-a-field": {
    en: "This is not a field; it has a call of its own.",
    "zh-CN": "这不是字段，请使用专门的操作修改。",
  },
  "too-few": { en: "At least {limit} must be given. Add some.", "zh-CN": "至少需要 {limit} 项，请补充。" },
  "too-many": { en: "At most {limit} are possible. Leave some out.", "zh-CN": "最多 {limit} 项，请删减。" },
  "group-by-currency": {
    en: "These amounts are in several currencies: group by “{field}” too.",
    "zh-CN": "这些金额可能有多种币种：请同时按“{field}”分组。",
  },
  "wrong-format": {
    en: "This is not written in the form that is wanted here. Compare it with the description of the call.",
    "zh-CN": "格式不符合要求，请对照接口说明修改。",
  },
  invalid: {
    en: "This is not one of the values that are wanted here. Compare it with the description of the call.",
    "zh-CN": "取值不符合要求，请对照接口说明修改。",
  },
  "body-too-large": {
    en: "This is more than {most}, which is the most that is taken here.",
    "zh-CN": "内容超过 {most}，此处不接受更大的内容。",
  },
  "content-type": { en: "The content must be {expected}.", "zh-CN": "内容类型必须是 {expected}。" },
  "content-encoding": {
    en: "The content is packed in a way that cannot be unpacked here. Send it as it is, or packed with gzip.",
    "zh-CN": "无法识别内容的压缩方式，请不压缩发送，或使用 gzip。",
  },
  "definition-too-costly": {
    en: "Checking this definition takes too long. Make it smaller.",
    "zh-CN": "检查该定义耗时过长，请精简后重试。",
  },
  "unknown-form": { en: "There is no form {form}.", "zh-CN": "没有表单 {form}。" },
  "no-scorecard": {
    en: "There is no pipeline {pipeline} with a scorecard.",
    "zh-CN": "没有带评分卡的流程 {pipeline}。",
  },
  "asked-anew": {
    en: "This was asked again before it was answered; only the last answer counts.",
    "zh-CN": "在得到结果之前又重新请求了一次，以最后一次的结果为准。",
  },
  "scoring-too-costly": {
    en: "Scoring every record takes too long. Make the rules simpler.",
    "zh-CN": "对所有记录评分耗时过长，请简化规则。",
  },
  publishing: {
    en: "Another version of this app is being published at the moment.",
    "zh-CN": "该应用正在发布另一个版本。",
  },
  "metrics-token": {
    en: "The metrics are read with the token of METRICS_TOKEN.",
    "zh-CN": "读取指标须使用 METRICS_TOKEN 中的令牌。",
  },
  "sign-in": { en: "Please sign in.", "zh-CN": "请先登录。" },
  "wrong-credentials": { en: "The e-mail address or the password is wrong.", "zh-CN": "邮箱或密码错误。" },
  "too-many-attempts": {
    en: "Too many attempts. Try again in {minutes} min.",
    "zh-CN": "尝试次数过多，请 {minutes} 分钟后再试。",
  },
  "token-unknown": { en: "There is no such API token (any more).", "zh-CN": "API 令牌无效或已被撤销。" },
  "token-expired": {
    en: "This API token has expired. Make a new one.",
    "zh-CN": "此 API 令牌已过期，请新建一个。",
  },
  "token-scope": {
    en: "This API token does not reach that far: its scope is too narrow, or no token may do this.",
    "zh-CN": "此 API 令牌的权限范围不包括此操作，或此操作不允许使用令牌。",
  },
  "too-many-tokens": {
    en: "You have {limit} API tokens, which is the most. Revoke one first.",
    "zh-CN": "您已有 {limit} 个 API 令牌，已达上限，请先撤销一个。",
  },
  "cross-site": { en: "This came from another site.", "zh-CN": "请求来自其他网站。" },
  forbidden: { en: "You may not do this.", "zh-CN": "您没有此操作的权限。" },
  "not-found": { en: "There is nothing here.", "zh-CN": "未找到。" },
  "revision-wanted": {
    en: "Say in If-Match which revision you have read.",
    "zh-CN": "请在 If-Match 中给出您读取的版本。",
  },
  stale: {
    en: "Somebody changed this since you read it. Nothing was written.",
    "zh-CN": "您读取之后内容已被他人修改，本次未保存。",
  },
  "setup-done": { en: "The first account exists already.", "zh-CN": "首个账户已创建。" },
  "setup-token": { en: "This is not the set-up token.", "zh-CN": "初始化令牌不正确。" },
  taken: { en: "This is taken already.", "zh-CN": "已被占用。" },
  "name-taken": { en: "There is an app named {name} already.", "zh-CN": "已有名为 {name} 的应用。" },
  "unknown-view": { en: "There is no view {view}.", "zh-CN": "没有视图 {view}。" },
  "unknown-team": { en: "There is no such team.", "zh-CN": "没有这个团队。" },
  "no-file": { en: "No file was sent.", "zh-CN": "没有收到文件。" },
  "no-tag-field": {
    en: "The field {field} holds no tags. Name one that does.",
    "zh-CN": "字段 {field} 不是标签字段，请改用标签字段。",
  },
  "no-file-field": { en: "This field holds no files.", "zh-CN": "该字段不能存放文件。" },
  "malformed-upload": { en: "The upload cannot be read.", "zh-CN": "上传内容无法解析。" },
  "hidden-field": {
    en: "Something that you may not see is not in order.",
    "zh-CN": "有您无权查看的内容不符合要求。",
  },
  "name-differs": { en: "This is not the app's name.", "zh-CN": "与应用名称不一致。" },
  "last-administrator": { en: "Nobody would be left to administer.", "zh-CN": "至少要保留一名管理员。" },
  "unknown-user": { en: "There is no such person.", "zh-CN": "没有此人。" },
  "unknown-role": { en: "The app has no such role.", "zh-CN": "应用中没有此角色。" },
  "unknown-record": { en: "There is no such record.", "zh-CN": "没有这条记录。" },
  "unknown-file": { en: "There is no such file.", "zh-CN": "没有这个文件。" },
  "not-empty-draft": { en: "There is a draft already.", "zh-CN": "已存在草稿。" },
  "no-draft": { en: "There is no draft.", "zh-CN": "没有草稿。" },
  "example-failed": { en: "The test “{title}” does not hold.", "zh-CN": "测试“{title}”未通过。" },
  "in-trash": { en: "It is in the trash.", "zh-CN": "已在回收站中。" },
  "not-in-trash": { en: "It is not in the trash.", "zh-CN": "不在回收站中。" },
  "archive-too-many": {
    en: "The archive holds more than {limit} files.",
    "zh-CN": "压缩包中的文件超过 {limit} 个。",
  },
  "archive-too-large": {
    en: "The archive holds more than {limit} MB, or is packed more densely than a definition can be.",
    "zh-CN": "压缩包解压后超过 {limit} MB，或压缩率异常。",
  },
  "archive-path": {
    en: "The archive holds a file that has no place in an app: {path}.",
    "zh-CN": "压缩包中有不属于应用的文件：{path}。",
  },
  "archive-link": {
    en: "The archive holds something that is no file: {path}.",
    "zh-CN": "压缩包中有链接等非普通文件：{path}。",
  },
  "archive-locked": {
    en: "The archive is locked or packed in an unusual way: {path}.",
    "zh-CN": "压缩包已加密或使用了不支持的压缩方式：{path}。",
  },
  "archive-twice": {
    en: "The archive holds this file twice, perhaps in another case: {path}.",
    "zh-CN": "压缩包中有重复的文件（不区分大小写）：{path}。",
  },
  "bad-archive": { en: "The archive cannot be read.", "zh-CN": "压缩包无法读取。" },
  "new-version": {
    en: "A new version of the app was published just now. Please try again.",
    "zh-CN": "应用刚刚发布了新版本，请重试。",
  },
  busy: { en: "Too much is going on at the moment. Please try again.", "zh-CN": "服务器繁忙，请稍后再试。" },
  "reading-too-long": {
    en: "This would have taken longer than {seconds} s and was ended. Filter more narrowly, or by what a view of the form filters or sorts by: that is found quickly.",
    "zh-CN":
      "查询超过 {seconds} 秒，已停止。请缩小筛选范围，或改用该表单视图中用于筛选或排序的字段，这样查询更快。",
  },
  "no-room": {
    en: "The server’s disk is full: nothing was saved. Whoever runs the server has to make room; then try again.",
    "zh-CN": "服务器磁盘已满，未保存任何内容。请联系服务器管理员清理空间后重试。",
  },
  "key-reused": {
    en: "This Idempotency-Key was used for another request.",
    "zh-CN": "该 Idempotency-Key 已用于其他请求。",
  },
  "key-running": {
    en: "The request with this Idempotency-Key is still running.",
    "zh-CN": "使用该 Idempotency-Key 的请求仍在处理。",
  },
  unexpected: { en: "Something went wrong here. Nothing was lost.", "zh-CN": "服务器出错，数据未丢失。" },
};
