import type { Json } from "../../runtime/core/json.ts";
import { alignNames } from "./align-names.ts";
import { alignSections } from "./align-sections.ts";
import { containerOf, type Entries } from "./entries-of.ts";
import { mergeOrder } from "./merge-order.ts";
import { namedEntries } from "./named-entries.ts";
import type { Path } from "./path.ts";
import { placedOnce } from "./placed-once.ts";
import { sameToOrder } from "./same-to-order.ts";

/**
 * What two admins made of the same thing; undefined is that somebody took it away. Where it is about the order of a
 * list, the values are the keys of its items; about the name of an item, names; about the place of a field or section in
 * a layout (which `at` tells as a field, or as a section of the layout itself), the section or tab that it is in.
 */
export interface Clash {
  readonly what: "value" | "order" | "name" | "place";
  readonly at: Path;
  readonly base: Json | undefined;
  readonly mine: Json | undefined;
  readonly theirs: Json | undefined;
}

/** Both admins' changes in one document. Where they clash it has theirs, until a choice is made. */
export interface Merged {
  readonly document: Json;
  readonly clashes: readonly Clash[];
}

/**
 * Merges two documents that began as `base`, item by item: what only one of them changed is taken from there. Objects
 * and lists of named items are merged from within; everything else is one value. The order of a list that both changed
 * is a clash of its own unless one order does what both wanted. What one has renamed is merged as what it was, and nothing
 * stands in a layout twice.
 */
export function mergeDrafts(base: Json, mine: Json, theirs: Json): Merged {
  if (sameToOrder(mine, theirs) || sameToOrder(base, mine)) return { document: theirs, clashes: [] };
  if (sameToOrder(base, theirs)) return { document: mine, clashes: [] };
  const { clashes: names, ...named } = alignNames({ base, mine, theirs });
  const { clashes: moved, ...aligned } = alignSections(named);
  const clashes: Clash[] = [];
  const merged = merge(aligned, [], clashes) ?? null;
  const { document, clashes: places } = placedOnce(aligned, merged);
  return { document, clashes: [...clashes, ...moved, ...places, ...names] };
}

interface Three {
  readonly base: Json | undefined;
  readonly mine: Json | undefined;
  readonly theirs: Json | undefined;
}

function merge({ base, mine, theirs }: Three, at: Path, clashes: Clash[]): Json | undefined {
  if (sameToOrder(mine, theirs) || sameToOrder(base, mine)) return theirs;
  if (sameToOrder(base, theirs)) return mine;
  const inner = [base, mine, theirs].map(namedEntries);
  const [former, left, right] = inner;
  if (left === undefined || right === undefined || mine === undefined || theirs === undefined) {
    clashes.push({ what: "value", at, base, mine, theirs });
    return theirs;
  }
  const sides = { former: former ?? [], left, right };
  return containerOf(theirs, mergeEntries(sides, at, Array.isArray(theirs), clashes));
}

interface Sides {
  readonly former: Entries;
  readonly left: Entries;
  readonly right: Entries;
}

function mergeEntries({ former, left, right }: Sides, at: Path, isList: boolean, clashes: Clash[]): Entries {
  const [base, mine, theirs] = [former, left, right].map((entries) => new Map(entries));
  const { order, agreed } = mergeOrder(keys(former), keys(left), keys(right));
  // The order of an object's keys tells at most in which order they are written down.
  if (isList && !agreed)
    clashes.push({ what: "order", at, base: keys(former), mine: keys(left), theirs: keys(right) });
  return order.flatMap((key) => {
    const three = { base: base?.get(key), mine: mine?.get(key), theirs: theirs?.get(key) };
    const value = merge(three, [...at, key], clashes);
    return value === undefined ? [] : [[key, value] as const];
  });
}

function keys(entries: Entries): readonly string[] {
  return entries.map(([key]) => key);
}
