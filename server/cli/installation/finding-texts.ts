import type { Locale } from "../../../runtime/contract/generated/contract.ts";
import type { FindingCode } from "../../operations/finding.ts";

/** Everything that can be wrong with an installation or a backup, and how it is mended. */
export const findingTexts: { readonly [code in FindingCode]: Readonly<Record<Locale, string>> } = {
  "target-exists": {
    en: "{folder} is there already. A backup goes into a new folder: name another one.",
    "zh-CN": "{folder} 已存在。备份须写入新文件夹，请换一个名称。",
  },
  "target-inside": {
    en: "{folder} lies inside DATA_DIR, which is what is backed up. Name a folder elsewhere, best on another disk.",
    "zh-CN": "{folder} 位于被备份的 DATA_DIR 之内。请选择其他位置，最好在另一块磁盘上。",
  },
  "cannot-use": {
    en: "{path} cannot be used ({why}). Look at its rights, and at the room on the disk.",
    "zh-CN": "无法使用 {path}（{why}）。请检查权限和磁盘空间。",
  },
  "no-database": {
    en: "There is no installation: {path} is missing. Look at DATA_DIR and DATABASE_URL.",
    "zh-CN": "没有找到安装：缺少 {path}。请检查 DATA_DIR 和 DATABASE_URL。",
  },
  "database-unreachable": {
    en: "The database of DATABASE_URL cannot be reached: {why}. See that it runs and lets this user in.",
    "zh-CN": "无法连接 DATABASE_URL 指定的数据库：{why}。请确认它正在运行并允许该用户登录。",
  },
  "database-damaged": {
    en: "The database is damaged: {why}. Restore the last good backup.",
    "zh-CN": "数据库已损坏：{why}。请恢复最近一次完好的备份。",
  },
  "program-missing": {
    en: "{program} is not installed. Install PostgreSQL's client programs (postgresql-client), at least as new as the server.",
    "zh-CN": "未安装 {program}。请安装 PostgreSQL 客户端程序（postgresql-client），版本不得低于服务器。",
  },
  "program-failed": {
    en: "{program} failed: {why}",
    "zh-CN": "{program} 运行失败：{why}",
  },
  unexpected: { en: "It did not work: {why}", "zh-CN": "操作失败：{why}" },
  "broken-off": {
    en: "The backup was broken off, and nothing is left of it.",
    "zh-CN": "备份已中断，未留下任何内容。",
  },
  "no-manifest": {
    en: "{folder} is no backup, or one that was broken off: it has no manifest.json.",
    "zh-CN": "{folder} 不是备份，或是中断的备份：其中没有 manifest.json。",
  },
  "manifest-damaged": {
    en: "manifest.json is damaged: it is not what was written. Take another backup.",
    "zh-CN": "manifest.json 已损坏，与写入时不一致。请使用另一个备份。",
  },
  "newer-format": {
    en: "The backup has the format {format}, and this program knows those up to {known}. Use the version that made it, or a newer one.",
    "zh-CN": "备份格式为 {format}，本程序最多支持 {known}。请使用生成它的版本或更新的版本。",
  },
  "newer-migrations": {
    en: "A newer version of Pipewright made the database (it has {migrations}). Use that version, or a newer one.",
    "zh-CN": "数据库由更新版本的 Pipewright 生成（包含 {migrations}）。请使用该版本或更新的版本。",
  },
  "backup-file-missing": {
    en: "{path} is missing in the backup. Take another backup.",
    "zh-CN": "备份中缺少 {path}。请使用另一个备份。",
  },
  "backup-file-damaged": {
    en: "{path} in the backup is damaged: it is not what was written. Take another backup.",
    "zh-CN": "备份中的 {path} 已损坏，与写入时不一致。请使用另一个备份。",
  },
  "other-database": {
    en: "The backup is of {held}, and DATABASE_URL says otherwise. Leave it empty for sqlite, or name an empty database for postgres.",
    "zh-CN": "备份来自 {held}，与 DATABASE_URL 不符。sqlite 请将其留空，postgres 请指定一个空数据库。",
  },
  "no-database-named": {
    en: "DATABASE_URL names no database to move into. Name an empty one of PostgreSQL: postgres://user:password@host/name.",
    "zh-CN":
      "DATABASE_URL 未指定要迁移到的数据库。请指定一个空的 PostgreSQL 数据库：postgres://user:password@host/name。",
  },
  "older-migrations": {
    en: "An older version made the database. Start this version once without DATABASE_URL, stop it, and move then.",
    "zh-CN": "数据库由旧版本生成。请先在不设 DATABASE_URL 的情况下启动本版本一次，停止后再迁移。",
  },
  "rows-differ": {
    en: "The rows of {table} came out other than they are. Nothing was moved; run verify, and report what it says.",
    "zh-CN": "{table} 的数据读回后与原来不一致。未迁移任何内容；请运行 verify 并报告其结果。",
  },
  "data-not-empty": {
    en: "DATA_DIR ({folder}) is not empty: there is {name}. Name a folder that is new or empty.",
    "zh-CN": "DATA_DIR（{folder}）不是空的：其中有 {name}。请指定新的或空的文件夹。",
  },
  "restore-broken-off": {
    en: "A restore into DATA_DIR ({folder}) was broken off. Empty the folder, and the database where it is elsewhere, and restore again.",
    "zh-CN": "恢复到 DATA_DIR（{folder}）时曾中断。请清空该文件夹（及其外部数据库），然后重新恢复。",
  },
  "database-not-empty": {
    en: "The database of DATABASE_URL is not empty. Name a new, empty one.",
    "zh-CN": "DATABASE_URL 指定的数据库不是空的。请指定一个新的空数据库。",
  },
  "in-use": {
    en: "DATA_DIR ({folder}) is in use: a server works with it. Stop it first.",
    "zh-CN": "DATA_DIR（{folder}）正在使用中：有服务器在运行。请先停止它。",
  },
  corrupt: {
    en: "The database is damaged: {what}. Stop the server, and restore the last good backup.",
    "zh-CN": "数据库已损坏：{what}。请停止服务器并恢复最近一次完好的备份。",
  },
  "broken-key": {
    en: "{count} rows of {table} belong to rows of {parent} that are not there. Restore the last good backup, or delete them.",
    "zh-CN": "{table} 中有 {count} 行所属的 {parent} 行不存在。请恢复最近一次完好的备份，或删除这些行。",
  },
  "table-missing": {
    en: "The table {table} of the form {app}/{form} is missing. Restore the last good backup.",
    "zh-CN": "表单 {app}/{form} 的数据表 {table} 不存在。请恢复最近一次完好的备份。",
  },
  "column-missing": {
    en: "The table {table} lacks its column {column}. Restore the last good backup.",
    "zh-CN": "数据表 {table} 缺少列 {column}。请恢复最近一次完好的备份。",
  },
  "orphan-table": {
    en: "Nothing knows of the table {table}. Look what is in it, and drop it.",
    "zh-CN": "数据表 {table} 不属于任何表单。请查看其内容后删除。",
  },
  "version-missing": {
    en: "Version {version} of {app}, its current one, is missing. Restore the last good backup.",
    "zh-CN": "应用 {app} 的当前版本 {version} 不存在。请恢复最近一次完好的备份。",
  },
  "version-broken": {
    en: "Version {version} of {app} does not compile. If it is the current one, restore the last good backup; an older one can only not be compared or restored.",
    "zh-CN":
      "应用 {app} 的版本 {version} 无法编译。若为当前版本，请恢复最近一次完好的备份；若为旧版本，只是无法比较或还原。",
  },
  "no-beginning": {
    en: "The record {record} of {app}/{form} has no beginning in its history, or more than one. Compare it with a backup.",
    "zh-CN": "{app}/{form} 的记录 {record} 在历史中没有创建事件，或有多个。请与备份比较。",
  },
  "revision-differs": {
    en: "The record {record} of {app}/{form} has the revision {revision}, and its history tells of {events}. Compare it with a backup.",
    "zh-CN": "{app}/{form} 的记录 {record} 修订号为 {revision}，而历史中有 {events} 次改动。请与备份比较。",
  },
  "stage-differs": {
    en: "The record {record} of {app}/{form} stands in the stage {stage}, and its history ends in {history}. Compare it with a backup, and move it by its transitions.",
    "zh-CN":
      "{app}/{form} 的记录 {record} 处于阶段 {stage}，而历史的最后阶段是 {history}。请与备份比较，并通过流转改正。",
  },
  "trash-differs": {
    en: "Whether the record {record} of {app}/{form} is in the trash, its history tells otherwise. Compare it with a backup, and delete or restore it.",
    "zh-CN": "{app}/{form} 的记录 {record} 是否在回收站与其历史不符。请与备份比较，再删除或还原它。",
  },
  "unreadable-record": {
    en: "The record {record} of {app}/{form} cannot be read. Take its row from a backup.",
    "zh-CN": "{app}/{form} 的记录 {record} 无法读取。请从备份中取回该行。",
  },
  "events-without-record": {
    en: "{events} events of {app} tell of the record {record}, which is not there. Take it from a backup.",
    "zh-CN": "应用 {app} 有 {events} 个事件属于不存在的记录 {record}。请从备份中取回该记录。",
  },
  "dangling-reference": {
    en: "{field} of the record {record} of {app}/{form} leads to {to}, which is not there. Choose another one in the record.",
    "zh-CN": "{app}/{form} 的记录 {record} 的 {field} 指向不存在的 {to}。请在该记录中重新选择。",
  },
  "dangling-file": {
    en: "{field} of the record {record} of {app}/{form} names the upload {to}, which nothing is known of. Upload it anew.",
    "zh-CN": "{app}/{form} 的记录 {record} 的 {field} 引用了未知的上传文件 {to}。请重新上传。",
  },
  "upload-missing": {
    en: "The upload {id} ({name}) is missing. Take it from a backup, or upload it anew.",
    "zh-CN": "上传文件 {id}（{name}）缺失。请从备份中取回或重新上传。",
  },
  "upload-damaged": {
    en: "The upload {id} ({name}) is not what was uploaded. Take it from a backup, or upload it anew.",
    "zh-CN": "上传文件 {id}（{name}）与上传时不一致。请从备份中取回或重新上传。",
  },
};
