import type { Text } from "../definition/text.ts";

/** A title in quotation marks, in each of its languages. */
export function quotedText(title: Text): Text {
  if (typeof title === "string") return `“${title}”`;
  return Object.fromEntries(Object.entries(title).map(([locale, text]) => [locale, `“${text}”`]));
}
