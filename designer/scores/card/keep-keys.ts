import type { Json } from "../../../runtime/core/json.ts";
import { jsonEqual } from "../../../runtime/core/json-equal.ts";

/** Something that has no name, and a key by which it stays itself on the page. */
export interface Keyed<T> {
  readonly key: number;
  readonly item: T;
}

/**
 * Keys for the items of a list as it is now: what was there before keeps its key wherever it has moved, what was changed
 * keeps the key of its place, and what is new has one that nothing had before. The same list where nothing has changed.
 */
export function keepKeys<T extends object>(
  before: readonly Keyed<T>[],
  items: readonly T[],
): readonly Keyed<T>[] {
  if (before.length === items.length && before.every(({ item }, index) => item === items[index]))
    return before;
  const free = new Set(before);
  const found = new Map<number, number>();
  const take = (index: number, former: Keyed<T> | undefined) => {
    if (former === undefined || found.has(index) || !free.delete(former)) return;
    found.set(index, former.key);
  };
  const equals = (one: T) => (former: Keyed<T>) => jsonEqual(former.item as Json, one as Json);
  for (const [index, item] of items.entries()) {
    const here = before[index];
    if (here !== undefined && equals(item)(here)) take(index, here);
  }
  for (const [index, item] of items.entries())
    if (!found.has(index)) take(index, [...free].find(equals(item)));
  for (const index of items.keys()) take(index, before[index]);
  let last = Math.max(-1, ...before.map(({ key }) => key));
  return items.map((item, index) => ({ item, key: found.get(index) ?? (last += 1) }));
}
