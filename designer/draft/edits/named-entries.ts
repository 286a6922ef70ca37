import { isObject } from "../../../runtime/core/definition/is-object.ts";
import type { Json } from "../../../runtime/core/json.ts";
import { type Entries, entriesOf } from "./entries-of.ts";

/** The entries of an object, of a list whose items all have a name of their own, or of one of distinct texts. */
export function namedEntries(value: Json | undefined): Entries | undefined {
  const entries = entriesOf(value);
  if (isObject(value) || entries === undefined) return entries;
  const texts = entries.map(([, item]) => item).filter((item) => typeof item === "string");
  if (texts.length === entries.length && new Set(texts).size === texts.length)
    return texts.map((text) => [text, text] as const);
  return entries.some(([key]) => key.startsWith("#")) ? undefined : entries;
}
