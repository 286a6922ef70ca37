import type { Json, JsonObject } from "../json.ts";
import { expectationWords, kindWords } from "./definition-words.ts";
import type { MessageLocale } from "./message.ts";

type Words = { readonly [key: string]: Readonly<Record<MessageLocale, string>> };

/** The parameter `name`. */
export function name(params: JsonObject): string {
  return String(params["name"]);
}

/** The parameter `kind` in words. */
export function kind(params: JsonObject, locale: MessageLocale, first = false): string {
  const word = wordOf(params["kind"], kindWords, locale);
  return first ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

/** One of several keys in words. */
export function choice(keys: Json | undefined, words: Words, locale: MessageLocale): string {
  const all = (Array.isArray(keys) ? keys : [keys]).map((key: Json | undefined) =>
    wordOf(key, words, locale),
  );
  return all.join(locale === "en" ? " or " : "或");
}

/** What a text must be, in words. */
export function expectation(key: Json | undefined, locale: MessageLocale): string {
  return wordOf(key, expectationWords, locale);
}

function wordOf(key: Json | undefined, words: Words, locale: MessageLocale): string {
  const known = typeof key === "string" && Object.hasOwn(words, key) ? words[key] : undefined;
  return known?.[locale] ?? String(key);
}

/** Values, enumerated as the language does. */
export function list(values: Json | undefined, locale: MessageLocale): string {
  const all = Array.isArray(values) ? values : [];
  return all.map(String).join(locale === "en" ? ", " : "、");
}

/** That a file is no JSON, with the place where it stops being it, as far as that is known; or that it holds no object. */
export function notJson({ expected, line, column }: JsonObject, locale: MessageLocale): string {
  const chinese = locale === "zh-CN";
  if (expected === "object") return chinese ? "的内容必须是 JSON 对象" : "must hold a JSON object";
  const what = chinese ? "不是有效的 JSON" : "is not valid JSON";
  if (typeof line !== "number") return what;
  const [row, place] = [String(line), String(column)];
  return chinese ? `${what}，请检查第 ${row} 行第 ${place} 列` : `${what}: see line ${row}, column ${place}`;
}
