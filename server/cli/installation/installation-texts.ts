import type { Locale } from "../../../runtime/contract/generated/contract.ts";

/** What the commands of an installation say when they have done something. */
export const installationTexts = {
  "backed-up": {
    en: "The backup is in {folder}: {rows} rows in {tables} tables ({database}), {files} files, {megabytes} MB.",
    "zh-CN":
      "备份已写入 {folder}：{tables} 个数据表共 {rows} 行（{database}），{files} 个文件，{megabytes} MB。",
  },
  "backed-up-damaged": {
    en: "The backup is whole, but {count} uploads were damaged before it was made:",
    "zh-CN": "备份完整，但有 {count} 个上传文件在备份前已损坏：",
  },
  restored: {
    en: "The backup of {takenAt} (version {product}) is restored into {folder}: {rows} rows in {tables} tables, {files} files. Start the server.",
    "zh-CN":
      "{takenAt} 的备份（版本 {product}）已恢复到 {folder}：{tables} 个数据表共 {rows} 行，{files} 个文件。请启动服务器。",
  },
  moved: {
    en: "Moved into PostgreSQL: {rows} rows in {tables} tables, each read back and compared. Start the server with the same DATABASE_URL; {file} in the data folder is as it was and can be removed once all is well.",
    "zh-CN":
      "已迁移到 PostgreSQL：{tables} 个数据表共 {rows} 行，均已读回核对。请用同一 DATABASE_URL 启动服务器；数据文件夹中的 {file} 保持原样，确认无误后可删除。",
  },
  refused: {
    en: "Nothing was touched. What stands against it ({count}):",
    "zh-CN": "未改动任何内容。原因（{count}）：",
  },
  more: { en: "  … and {count} more of this kind", "zh-CN": "  ……另有 {count} 个同类问题" },
  "files-of-backup": {
    en: "{count} files are what the manifest says",
    "zh-CN": "{count} 个文件与清单一致",
  },
  integrity: { en: "the database was read: {count} tables", "zh-CN": "已通读数据库：{count} 个数据表" },
  tables: {
    en: "{count} tables were compared with what the storage knows of",
    "zh-CN": "{count} 个数据表已与存储登记核对",
  },
  versions: { en: "{count} published versions were compiled", "zh-CN": "已编译 {count} 个已发布版本" },
  records: {
    en: "{count} records were compared with their history",
    "zh-CN": "{count} 条记录已与其历史核对",
  },
  events: { en: "{count} events were looked up", "zh-CN": "已查对 {count} 个事件" },
  references: { en: "{count} links were followed", "zh-CN": "已追踪 {count} 个关联" },
  uploads: { en: "{count} uploads were read", "zh-CN": "已读取 {count} 个上传文件" },
  "unused-files": {
    en: "{count} files lie among the uploads that nothing refers to any more",
    "zh-CN": "上传文件夹中有 {count} 个文件已无人引用",
  },
  "not-inside": {
    en: "What is inside a dump of PostgreSQL, only a restore shows: run verify again on the restored installation.",
    "zh-CN": "PostgreSQL 转储的内部只有恢复后才能检查：请对恢复后的安装再次运行 verify。",
  },
  "not-inside-older": {
    en: "An older version made the database: its records can be looked through once this version has started on it.",
    "zh-CN": "数据库由旧版本生成：用本版本启动一次后才能检查其中的记录。",
  },
  "no-faults": { en: "No faults were found.", "zh-CN": "未发现错误。" },
  faults: { en: "Faults: {count}", "zh-CN": "错误：{count}" },
  ok: { en: "ok       ", "zh-CN": "正常" },
  attention: { en: "attention", "zh-CN": "注意" },
  fault: { en: "fault    ", "zh-CN": "故障" },
} as const satisfies { readonly [key: string]: Readonly<Record<Locale, string>> };
