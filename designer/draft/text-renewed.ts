import { isObject } from "../../runtime/core/definition/is-object.ts";
import type { Text } from "../../runtime/core/definition/text.ts";

/** A text that was made of something, as it is made of the next: in each language whose words are not somebody's own. */
export function textRenewed(text: Text, former: Text | undefined, next: Text | undefined): Text {
  if (!isObject(text) || !isObject(former) || !isObject(next)) return text;
  return Object.fromEntries(
    Object.entries(text).map(([locale, words]) => [
      locale,
      words === former[locale] ? (next[locale] ?? words) : words,
    ]),
  );
}
