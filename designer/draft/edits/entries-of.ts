import { isObject } from "../../../runtime/core/definition/is-object.ts";
import type { Json, JsonObject } from "../../../runtime/core/json.ts";

/** What a container holds, in order: each value with the key that a path names it by. */
export type Entries = readonly (readonly [key: string, value: Json])[];

/** The keywords that tell the items of a list apart, as far as an item has one of them. */
const identities = ["name", "const", "section", "tab", "role", "key"] as const;

/** The keyword by which an item of a list is known among its siblings; undefined where it has none. */
export function identityOf(item: Json): (typeof identities)[number] | undefined {
  if (!isObject(item)) return undefined;
  return identities.find((keyword) => typeof item[keyword] === "string");
}

/**
 * The entries of an object or a list; undefined for anything else. Items of a list go by their identity, and by their
 * number (`#0`) where they have none or an earlier sibling has the same.
 */
export function entriesOf(value: Json | undefined): Entries | undefined {
  if (Array.isArray(value)) return listEntries(value);
  return isObject(value) ? Object.entries(value) : undefined;
}

function listEntries(list: readonly Json[]): Entries {
  const seen = new Set<string>();
  return list.map((item, index) => {
    const keyword = identityOf(item);
    const name = keyword === undefined ? undefined : String((item as JsonObject)[keyword]);
    const key = name === undefined || seen.has(name) ? `#${String(index)}` : name;
    seen.add(key);
    return [key, item] as const;
  });
}

/** A container like `former` that holds these entries. */
export function containerOf(former: Json, entries: Entries): Json {
  return Array.isArray(former) ? entries.map(([, value]) => value) : Object.fromEntries(entries);
}
