import type { MessageLocale } from "../problem/message.ts";
import type { Saying } from "./sayings.ts";

/** What a keyword of the definition language is called by people, and how its values are said. */
export type KeywordWord = Readonly<Record<MessageLocale, string>> & { readonly saying: Saying };

export type KeywordWords = { readonly [keyword: string]: KeywordWord };

/** One keyword in both languages. */
export function keywordWord(en: string, zh: string, saying: Saying): KeywordWord {
  return { en, "zh-CN": zh, saying };
}
