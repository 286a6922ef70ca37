import type { Json } from "../json.ts";

/**
 * Any value as text, also of another shape than its field's, as older versions may have left it. Never fails, which
 * `String` does for `{"toString": 1}`.
 */
export function inWords(value: Json): string {
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** Several things in a row, as the reader's language separates them. */
export function enumerate(words: readonly string[], locale: string): string {
  return words.join(locale.startsWith("zh") ? "、" : ", ");
}
