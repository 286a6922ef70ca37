import type { Messages } from "./message.ts";

/** What stands for a problem that has no words of its own. */
export const generalMessages = {
  "unknown-problem": { en: "This is not possible ({code}).", "zh-CN": "内容无效（{code}）。" },
} as const satisfies Messages;
