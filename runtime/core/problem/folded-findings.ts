import type { FindingCode } from "./finding-messages.ts";
import type { MessageLocale } from "./message.ts";

/** What findings of one code say together, and what is left to say of each with its parameters. */
export interface FoldedWords {
  readonly all: Readonly<Record<MessageLocale, string>>;
  readonly each: Readonly<Record<MessageLocale, string>>;
}

/** The findings whose sentence names its place and is the same but for that: of several, it is said once. */
export const foldedFindings: { readonly [code in FindingCode]?: FoldedWords } = {
  "finding-scope-unapplied": {
    all: {
      en: "Some rights speak of a part of the records only, but the server does not apply that yet: whoever may see the form sees all of its records.",
      "zh-CN": "有些权限只针对部分记录，但服务器尚未执行此限制：凡可查看该表单的人，都能看到它的全部记录。",
    },
    each: { en: "{form}: {roles}", "zh-CN": "{form}：{roles}" },
  },
};
