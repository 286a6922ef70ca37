import type { Text } from "../../runtime/core/definition/text.ts";
import { isReadyMade } from "./is-ready-made.ts";

/**
 * A text with other words in one locale. A text that is the same in every language stays so, and one that is ready-made
 * becomes so where it is written in `main`, the language of the pages; what is emptied in one locale is left out where
 * others remain.
 */
export function textWith(text: Text | undefined, locale: string, words: string, main = locale): Text {
  if (text === undefined || typeof text === "string" || (locale === main && isReadyMade(text))) return words;
  const others = Object.entries(text).filter(([key]) => key !== locale);
  if (words === "" && others.length > 0) return Object.fromEntries(others);
  return Object.hasOwn(text, locale)
    ? Object.fromEntries(Object.entries(text).map(([key, value]) => [key, key === locale ? words : value]))
    : { ...text, [locale]: words };
}
