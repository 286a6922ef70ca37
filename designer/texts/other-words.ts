import type { Text } from "../../runtime/core/definition/text.ts";
import { textWith } from "../draft/text-with.ts";

/** The locales that a text can be written in here: those of the interface, and those that it has already. */
export function textLocales(text: Text | undefined, offered: readonly string[]): readonly string[] {
  const own = text === undefined || typeof text === "string" ? [] : Object.keys(text);
  return [...new Set([...offered, ...own])];
}

/**
 * A text with other words in `locale`, as it is written beside the one in `main`: a string for all languages becomes
 * one by locale only once another language says something else.
 */
export function withOtherWords(
  text: Text | undefined,
  main: string,
  locale: string,
  words: string,
): Text | undefined {
  if (locale === main || (text !== undefined && typeof text !== "string")) {
    const changed = textWith(text, locale, words, main);
    return changed === "" ||
      (typeof changed !== "string" && Object.values(changed).every((each) => each === ""))
      ? undefined
      : changed;
  }
  if (words === "" || words === text) return text;
  return text === undefined ? { [locale]: words } : { [main]: text, [locale]: words };
}
