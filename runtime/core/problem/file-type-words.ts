import type { Json } from "../json.ts";
import type { MessageLocale } from "./message.ts";

/** The ending by which people know a media type. */
const endings: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "application/pdf": ".pdf",
    "application/msword": ".doc",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/vnd.ms-excel": ".xls",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ".xlsx",
    "application/vnd.ms-powerpoint": ".ppt",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": ".pptx",
    "application/rtf": ".rtf",
    "application/zip": ".zip",
    "application/json": ".json",
    "application/xml": ".xml",
    "text/plain": ".txt",
    "text/csv": ".csv",
    "text/html": ".html",
    "text/markdown": ".md",
    "image/png": ".png",
    "image/jpeg": ".jpg",
    "image/gif": ".gif",
    "image/webp": ".webp",
    "image/svg+xml": ".svg",
    "image/heic": ".heic",
    "audio/mpeg": ".mp3",
    "video/mp4": ".mp4",
  }),
);

const families: ReadonlyMap<string, Readonly<Record<MessageLocale, string>>> = new Map(
  Object.entries({
    "image/*": { en: "pictures", "zh-CN": "图片" },
    "audio/*": { en: "sound files", "zh-CN": "音频" },
    "video/*": { en: "videos", "zh-CN": "视频" },
    "text/*": { en: "text files", "zh-CN": "文本文件" },
  }),
);

/** What a field's `x-accept` lets through, as people call it: endings, and families such as pictures. */
export function fileTypeWords(accepted: Json | undefined, locale: MessageLocale): string {
  const types = Array.isArray(accepted) ? accepted.map(String) : [];
  const words = types.map((type) => families.get(type)?.[locale] ?? endings.get(type) ?? type);
  return [...new Set(words)].join(locale === "en" ? ", " : "、");
}
