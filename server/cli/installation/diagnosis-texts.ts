import type { Locale } from "../../../runtime/contract/generated/contract.ts";
import type { DiagnosisCode } from "../../operations/doctor/diagnosis.ts";

/** What the doctor says: what is there, and where it is not well, how it is mended. */
export const diagnosisTexts: { readonly [code in DiagnosisCode]: Readonly<Record<Locale, string>> } = {
  configuration: {
    en: "Configuration: {database}, data in {folder}, serves at {address}",
    "zh-CN": "配置：{database}，数据位于 {folder}，监听 {address}",
  },
  "configuration-wrong": {
    en: "Configuration: {why} Set the variable, or leave it out.",
    "zh-CN": "配置：{why} 请更正或删除该环境变量。",
  },
  node: { en: "Node {node}", "zh-CN": "Node {node}" },
  "node-old": {
    en: "Node {node} is too old. Install {oldest} or newer.",
    "zh-CN": "Node {node} 版本过低。请安装 {oldest} 或更新版本。",
  },
  folder: {
    en: "Data folder: {folder}, rights {mode}",
    "zh-CN": "数据文件夹：{folder}，权限 {mode}",
  },
  "folder-missing": {
    en: "Data folder: {folder} is not there yet. The first start makes it; if there should be one, look at DATA_DIR.",
    "zh-CN": "数据文件夹：{folder} 尚不存在，首次启动时会创建。若应已存在，请检查 DATA_DIR。",
  },
  "folder-open": {
    en: "Data folder: others can enter {folder} (rights {mode}), where secrets lie. Close it with chmod 700.",
    "zh-CN": "数据文件夹：其他用户可进入 {folder}（权限 {mode}），其中存有密钥。请执行 chmod 700。",
  },
  "folder-unwritable": {
    en: "Data folder: {folder} cannot be read and written by this user. Give it to the user that runs the server.",
    "zh-CN": "数据文件夹：当前用户无法读写 {folder}。请将其归属于运行服务器的用户。",
  },
  "folder-unfinished": {
    en: "Data folder: a restore into {folder} was broken off, and no server starts. Empty it, and restore again.",
    "zh-CN": "数据文件夹：恢复到 {folder} 时曾中断，服务器无法启动。请清空后重新恢复。",
  },
  space: { en: "Free space: {megabytes} MB", "zh-CN": "可用空间：{megabytes} MB" },
  "space-low": {
    en: "Free space: only {megabytes} MB are left. Make room, or move DATA_DIR to a larger disk.",
    "zh-CN": "可用空间：仅剩 {megabytes} MB。请清理磁盘，或将 DATA_DIR 移到更大的磁盘。",
  },
  database: {
    en: "Database: {kind} {version}, {megabytes} MB",
    "zh-CN": "数据库：{kind} {version}，{megabytes} MB",
  },
  "database-new": {
    en: "Database: empty. The first start makes its tables; to bring data along, run pipewright restore before.",
    "zh-CN": "数据库：为空，首次启动时会建表。如需带入数据，请先运行 pipewright restore。",
  },
  "database-gone": {
    en: "Database: it cannot be used: {why}. See that it runs, and look at DATABASE_URL.",
    "zh-CN": "数据库：无法使用：{why}。请确认其正在运行，并检查 DATABASE_URL。",
  },
  "database-unfit": {
    en: "Database: PostgreSQL {version} with the encoding {encoding} cannot be used. Take version 13 or newer, and a database with UTF8.",
    "zh-CN":
      "数据库：无法使用编码为 {encoding} 的 PostgreSQL {version}。请使用 13 或更新版本及 UTF8 编码的数据库。",
  },
  journal: { en: "Journal: {megabytes} MB", "zh-CN": "日志：{megabytes} MB" },
  "journal-long": {
    en: "Journal: {megabytes} MB, which is long. Somebody reads without end: end other programs that have the database open, or start the server anew.",
    "zh-CN": "日志：{megabytes} MB，过长。有程序长时间读取数据库：请结束其他打开数据库的程序，或重启服务器。",
  },
  durable: {
    en: "Durability: fsync {fsync}, full_page_writes {pages}, synchronous_commit {synchronous} (the server asks for on)",
    "zh-CN":
      "持久性：fsync {fsync}，full_page_writes {pages}，synchronous_commit {synchronous}（服务器会要求 on）",
  },
  "not-durable": {
    en: "Durability: fsync {fsync}, full_page_writes {pages}: a power failure can damage the database. Set both to on in postgresql.conf.",
    "zh-CN":
      "持久性：fsync {fsync}，full_page_writes {pages}：断电可能损坏数据库。请在 postgresql.conf 中都设为 on。",
  },
  programs: { en: "Backups: pg_dump {version}", "zh-CN": "备份：pg_dump {version}" },
  "programs-missing": {
    en: "Backups: pg_dump is missing or older than the server ({version}, server {server}). Install PostgreSQL's client programs (postgresql-client) of that version.",
    "zh-CN":
      "备份：缺少 pg_dump 或其版本低于服务器（{version}，服务器 {server}）。请安装相应版本的 PostgreSQL 客户端程序（postgresql-client）。",
  },
  migrations: { en: "Migrations: all {count} are done", "zh-CN": "迁移：{count} 个均已完成" },
  "migrations-pending": {
    en: "Migrations: {count} are to be done ({migrations}). Make a backup; the next start does them.",
    "zh-CN": "迁移：有 {count} 个待执行（{migrations}）。请先备份，下次启动时会执行。",
  },
  "migrations-newer": {
    en: "Migrations: a newer version of Pipewright made the database ({migrations}). Use that version, or restore a backup from before.",
    "zh-CN": "迁移：数据库由更新版本的 Pipewright 生成（{migrations}）。请使用该版本，或恢复之前的备份。",
  },
  leftovers: { en: "Publishing: nothing is left to be done", "zh-CN": "发布：没有遗留" },
  "leftovers-some": {
    en: "Publishing: {tables} tables and {events} events of a version are still to be tidied up. A running server does it by itself.",
    "zh-CN": "发布：尚有 {tables} 个数据表和 {events} 个事件待整理。运行中的服务器会自动处理。",
  },
  clock: { en: "Clocks: {seconds} s apart", "zh-CN": "时钟：相差 {seconds} 秒" },
  "clock-differs": {
    en: "Clocks: the database's is {seconds} s away from this machine's. Set both by NTP.",
    "zh-CN": "时钟：数据库与本机相差 {seconds} 秒。请用 NTP 校准两者。",
  },
  server: { en: "Server: one runs", "zh-CN": "服务器：正在运行" },
  connections: {
    en: "Server: there are {connections} connections of servers",
    "zh-CN": "服务器：有 {connections} 个服务器连接",
  },
  "server-none": { en: "Server: none runs", "zh-CN": "服务器：未运行" },
};
