import { isObject } from "../../../runtime/core/definition/is-object.ts";
import type { Json, JsonObject } from "../../../runtime/core/json.ts";
import { jsonEqual } from "../../../runtime/core/json-equal.ts";
import { type Entries, identityOf } from "../edits/entries-of.ts";

/**
 * The items of a list whose names stand there more than once, each by the one of `base` that it comes from; undefined where
 * some have no name at all. An item comes from its equal, else from the one of its name that is the most like it.
 */
export function matchedEntries(base: Json | undefined, list: Json | undefined): Entries | undefined {
  const [former, items] = [namedItems(base ?? []), namedItems(list)];
  if (former === undefined || items === undefined) return undefined;
  const free = new Set(former.keys());
  const origins = new Map<number, number>();
  const match = (index: number, origin: number) => {
    origins.set(index, origin);
    free.delete(origin);
  };
  for (const [index, item] of items.entries()) {
    const equal = [...free].find((each) => jsonEqual(former[each] ?? null, item));
    if (equal !== undefined) match(index, equal);
  }
  for (const [index, item] of items.entries()) {
    if (origins.has(index)) continue;
    const alike = [...free]
      .map((origin) => ({ origin, likeness: likeness(former[origin] ?? {}, item) }))
      .filter((each) => each.likeness > 0)
      .toSorted((one, other) => other.likeness - one.likeness);
    if (alike[0] !== undefined) match(index, alike[0].origin);
  }
  const seen = new Map<string, number>();
  return items.map((item, index) => {
    const origin = origins.get(index);
    const text = origin === undefined ? `new ${JSON.stringify(item)}` : `former ${String(origin)}`;
    const count = seen.get(text) ?? 0;
    seen.set(text, count + 1);
    return [count === 0 ? text : `${text} ${String(count)}`, item] as const;
  });
}

function namedItems(list: Json | undefined): readonly JsonObject[] | undefined {
  if (!Array.isArray(list)) return undefined;
  const items = list.filter((item) => isObject(item)) as readonly JsonObject[];
  return items.length === list.length && items.every((item) => identityOf(item) !== undefined)
    ? items
    : undefined;
}

/** How many keywords are the same in both; 0 for another name. */
function likeness(one: JsonObject, other: JsonObject): number {
  const keyword = identityOf(other);
  if (keyword === undefined || one[keyword] !== other[keyword]) return 0;
  return Object.keys(other).filter((key) => jsonEqual(one[key] ?? null, other[key] ?? null)).length;
}
