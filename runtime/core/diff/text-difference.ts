import type { Text } from "../definition/text.ts";
import { jsonEqual } from "../json-equal.ts";
import type { Json } from "../json.ts";
import type { ChangePhrases } from "./change-phrases.ts";
import type { SayingPlace } from "./sayings.ts";
import { valueDifference } from "./value-difference.ts";

const mostCharacters = 80;

/** Texts by what the reader sees of them; what differs in other languages alone is told by their names. */
export function textDifference(name: string, { change, words }: SayingPlace, phrases: ChangePhrases): string {
  const { before, after } = change;
  const said = (value: Json | null) => {
    const text = value === null ? null : words.text(value as Text);
    return text === null || text === "" || text.length > mostCharacters ? null : phrases.quote(text);
  };
  if (before !== null && after !== null && words.text(before as Text) === words.text(after as Text)) {
    const locales = [...new Set([before, after].flatMap(localesOf))];
    const differing = locales.filter(
      (locale) => !jsonEqual(inLocale(before, locale), inLocale(after, locale)),
    );
    return phrases.inLocales(name, differing);
  }
  return valueDifference(name, change, { before: said(before), after: said(after) }, phrases);
}

function localesOf(text: Json): readonly string[] {
  return typeof text === "object" && text !== null ? Object.keys(text) : ["–"];
}

function inLocale(text: Json, locale: string): Json {
  if (typeof text !== "object" || text === null || Array.isArray(text)) return locale === "–" ? text : null;
  return (text as { readonly [locale: string]: Json })[locale] ?? null;
}
