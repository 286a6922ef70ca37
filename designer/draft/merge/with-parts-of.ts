import { isObject } from "../../../runtime/core/definition/is-object.ts";
import type { Json } from "../../../runtime/core/json.ts";
import { entriesOf } from "../edits/entries-of.ts";

/** The same document, whose parts that are the same in another one are that one's: so they are told alike at a glance. */
export function withPartsOf(document: Json, other: Json | undefined): Json {
  if (document === other || typeof document !== "object" || document === null) return document;
  const there = new Map(entriesOf(other) ?? []);
  const entries = (entriesOf(document) ?? []).map(
    ([key, value]) => [key, withPartsOf(value, there.get(key))] as const,
  );
  const isList = Array.isArray(document);
  const others = Array.isArray(other) === isList ? [...there] : [];
  const isSame =
    entries.length === others.length &&
    entries.every(([key, value], index) => key === others[index]?.[0] && value === others[index][1]);
  if (isSame && other !== undefined && (isList || isObject(other))) return other;
  return isList ? entries.map(([, value]) => value) : Object.fromEntries(entries);
}
