import { isObject } from "../../runtime/core/definition/is-object.ts";
import type { Json } from "../../runtime/core/json.ts";
import { containerOf, type Entries, entriesOf } from "./entries-of.ts";
import type { Path } from "./path.ts";

/** What two admins made of the same thing; undefined is that somebody took it away. */
export interface Clash {
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
 * and lists of named items are merged from within; everything else is one value.
 */
export function mergeDrafts(base: Json, mine: Json, theirs: Json): Merged {
  const clashes: Clash[] = [];
  const document = merge({ base, mine, theirs }, [], clashes) ?? null;
  return { document, clashes };
}

interface Three {
  readonly base: Json | undefined;
  readonly mine: Json | undefined;
  readonly theirs: Json | undefined;
}

function merge({ base, mine, theirs }: Three, at: Path, clashes: Clash[]): Json | undefined {
  if (same(mine, theirs) || same(base, mine)) return theirs;
  if (same(base, theirs)) return mine;
  const inner = [base, mine, theirs].map(namedEntries);
  const [former, left, right] = inner;
  if (left === undefined || right === undefined || mine === undefined || theirs === undefined) {
    clashes.push({ at, base, mine, theirs });
    return theirs;
  }
  return containerOf(theirs, mergeEntries({ former: former ?? [], left, right }, at, clashes));
}

interface Sides {
  readonly former: Entries;
  readonly left: Entries;
  readonly right: Entries;
}

function mergeEntries({ former, left, right }: Sides, at: Path, clashes: Clash[]): Entries {
  const [base, mine, theirs] = [former, left, right].map((entries) => new Map(entries));
  const order = mergeOrder(keys(former), keys(left), keys(right));
  return order.flatMap((key) => {
    const three = { base: base?.get(key), mine: mine?.get(key), theirs: theirs?.get(key) };
    const value = merge(three, [...at, key], clashes);
    return value === undefined ? [] : [[key, value] as const];
  });
}

/** Their order, unless only mine was changed; what is only mine follows the sibling that it stands behind there. */
function mergeOrder(
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
): readonly string[] {
  const moved = (one: readonly string[], other: readonly string[]) =>
    one.filter((key) => other.includes(key)).join("\n") !==
    other.filter((key) => one.includes(key)).join("\n");
  const [first, second] = moved(base, mine) && !moved(base, theirs) ? [mine, theirs] : [theirs, mine];
  const order = [...first];
  for (const [index, key] of second.entries()) {
    if (order.includes(key)) continue;
    const behind = second.slice(0, index).findLast((each) => order.includes(each));
    order.splice(behind === undefined ? 0 : order.indexOf(behind) + 1, 0, key);
  }
  return order;
}

/** The entries of an object, of a list whose items all have a name of their own, or of one of distinct texts. */
function namedEntries(value: Json | undefined): Entries | undefined {
  const entries = entriesOf(value);
  if (isObject(value) || entries === undefined) return entries;
  const texts = entries.map(([, item]) => item).filter((item) => typeof item === "string");
  if (texts.length === entries.length && new Set(texts).size === texts.length)
    return texts.map((text) => [text, text] as const);
  return entries.some(([key]) => key.startsWith("#")) ? undefined : entries;
}

/** The same to the last key's place: the order of fields and stages is meaning. */
function same(a: Json | undefined, b: Json | undefined): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function keys(entries: Entries): readonly string[] {
  return entries.map(([key]) => key);
}
