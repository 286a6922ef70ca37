import type { Locale } from "../../runtime/contract/generated/contract.ts";
import { filledText } from "../../runtime/core/problem/filled-text.ts";
import { cliTexts } from "./cli-texts.ts";

export type WordKey = keyof typeof cliTexts;

/** A text of the program in its reader's language; `{name}` stands for a parameter. */
export type Words = (key: WordKey, params?: { readonly [name: string]: string | number }) => string;

/** The texts in one language. */
export function createWords(language: Locale): Words {
  return wordsOf(cliTexts, language);
}

/** Any texts in one language. */
export function wordsOf<K extends string>(
  texts: { readonly [key in K]: Readonly<Record<Locale, string>> },
  language: Locale,
): (key: K, params?: { readonly [name: string]: string | number }) => string {
  return (key, params = {}) => filledText(texts[key][language], params, language);
}

/** Chinese where it is asked for or the terminal speaks it, else English. */
export function languageOf(env: NodeJS.ProcessEnv, wanted?: string): Locale {
  const said = wanted ?? env["LC_ALL"] ?? env["LC_MESSAGES"] ?? env["LANG"] ?? "";
  return said.toLowerCase().startsWith("zh") ? "zh-CN" : "en";
}
