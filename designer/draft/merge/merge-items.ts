import type { Json } from "../../../runtime/core/json.ts";
import { alignPlaces } from "./align-places.ts";
import { alignSections } from "./align-sections.ts";
import { containerOf, type Entries, identityOf } from "../edits/entries-of.ts";
import { matchedEntries } from "./matched-entries.ts";
import type { Clash, Merged } from "./merge-drafts.ts";
import { mergeOrder } from "./merge-order.ts";
import { namedEntries } from "../edits/named-entries.ts";
import type { Path } from "../edits/path.ts";
import { placedOnce, type Three } from "./placed-once.ts";
import { sameToOrder } from "../edits/same-to-order.ts";

/** Merges three documents item by item in which everything that was renamed goes by one name. */
export function mergeItems(three: Three): Merged {
  const { clashes: moved, ...sectioned } = alignSections(three);
  const { clashes: put, ...aligned } = alignPlaces(sectioned);
  const clashes: Clash[] = [];
  const merged = merge(aligned, [], clashes) ?? null;
  const { document, clashes: places } = placedOnce(aligned, merged);
  return { document, clashes: [...clashes, ...moved, ...put, ...places] };
}

interface Values {
  readonly base: Json | undefined;
  readonly mine: Json | undefined;
  readonly theirs: Json | undefined;
}

function merge({ base, mine, theirs }: Values, at: Path, clashes: Clash[]): Json | undefined {
  if (sameToOrder(mine, theirs) || sameToOrder(base, mine)) return theirs;
  if (sameToOrder(base, theirs)) return mine;
  const inner = [base, mine, theirs].map(namedEntries);
  const [former, left, right] = inner;
  // A tab in whose place there is a section of its name is another thing: their keywords are not to be mixed.
  const areOne = mine !== undefined && theirs !== undefined && identityOf(mine) === identityOf(theirs);
  if (left !== undefined && right !== undefined && areOne) {
    const sides = { former: former ?? [], left, right };
    return containerOf(theirs, mergeEntries(sides, at, Array.isArray(theirs), clashes));
  }
  const [here, there] = [
    mergeMatched({ base, mine: theirs, theirs: mine }, at),
    mergeMatched({ base, mine, theirs }, at),
  ];
  if (there?.isWhole === true) return there.list;
  const [ours, others] = [here?.list ?? mine, there?.list ?? theirs];
  clashes.push({ what: "value", at, base, mine: ours, theirs: others });
  return others;
}

/**
 * A list in which names stand more than once, with what both did to its items: as the rights of a role that has some for
 * each of several groups of records. Where they clash it has theirs; undefined where it is no such list.
 */
function mergeMatched(
  { base, mine, theirs }: Values,
  at: Path,
): { readonly list: Json; readonly isWhole: boolean } | undefined {
  const [left, right] = [matchedEntries(base, mine), matchedEntries(base, theirs)];
  const former = matchedEntries(base, base);
  if (left === undefined || right === undefined || former === undefined) return undefined;
  const clashes: Clash[] = [];
  const list = mergeEntries({ former, left, right }, at, true, clashes).map(([, item]) => item);
  return { list, isWhole: clashes.length === 0 };
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
