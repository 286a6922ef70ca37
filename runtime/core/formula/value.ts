import type { Decimal } from "./decimal.ts";

/** A single value while a formula runs; null is blank. Dates are `YYYY-MM-DD`, date-times ISO instants in UTC. */
export type Scalar = Decimal | string | boolean | null;

export type Value = Scalar | readonly Scalar[];

/** Texts that a formula makes are cut at this length. */
const longestText = 10_000;

/** Blank are: nothing, text of white space only, and a list in which every item is blank. */
export function isBlank(value: Value): boolean {
  if (typeof value === "string") return value.trim() === "";
  if (Array.isArray(value)) return (value as readonly Scalar[]).every(isBlank);
  return value === null;
}

/** All texts with the separator between them; stops early where the rest would be cut off anyway. */
export function joined(texts: readonly string[], separator: string): string {
  let result = "";
  for (const [at, text] of texts.entries()) {
    if (result.length > longestText) break;
    result += at === 0 ? text : separator + text;
  }
  return result;
}

/** The text cut at the longest length that a formula makes, never through a surrogate pair. */
export function clipped(text: string): string {
  if (text.length <= longestText) return text;
  const last = text.charCodeAt(longestText - 1);
  return text.slice(0, last >= 0xd800 && last < 0xdc00 ? longestText - 1 : longestText);
}
