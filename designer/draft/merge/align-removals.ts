import type { Json } from "../../../runtime/core/json.ts";
import { isObject } from "../../../runtime/core/definition/is-object.ts";
import type { AlignedNames } from "./align-names.ts";
import { applyEdits } from "../edits/apply-edits.ts";
import { formerPath } from "./former-path.ts";
import { type GoneItem, goneItems } from "./gone-items.ts";
import { isBelow } from "../edits/is-below.ts";
import { layoutPlaces, placeIn } from "./layout-places.ts";
import type { Mention } from "../mentions/mention.ts";
import { mentionsOf } from "../mentions/mentions-of.ts";
import { withoutNamed } from "../mentions/without-named.ts";
import type { Clash, Kept } from "./merge-drafts.ts";
import { movedIn } from "./moved-in.ts";
import type { Three } from "./placed-once.ts";
import { readAt } from "../edits/read-at.ts";
import { isPlainRemoval } from "./removals-of.ts";
import { replaced } from "../edits/replaced.ts";
import { splitPath } from "../edits/path.ts";

/** The three documents without what one of two has removed, and what the other one changed of that. */
export interface AlignedRemovals extends Three {
  /** What they removed and I changed: it is gone until that is chosen. */
  readonly gone: readonly Clash[];
  /** What I removed and they changed: it has to come back until that is chosen. */
  readonly back: readonly Clash[];
}

/**
 * Takes out of the documents what was done to an item that the other one has removed, so that the removal takes it away
 * with all that it took along, and nothing else asks about the same. What somebody puts into a list, or onto a dashboard
 * as a tile, goes where the other one has removed the thing that it names.
 */
export function alignRemovals({ renames, ...three }: Omit<AlignedNames, "clashes">): AlignedRemovals {
  const { base } = three;
  const [gone, back]: [Clash[], Clash[]] = [[], []];
  let { base: former, mine, theirs } = three;
  for (const item of goneItems(base, theirs)) {
    const kept = keptOf(base, mine, item, renames);
    if (kept !== null)
      gone.push({ ...asked(base, item, kept), mine: readAt(mine, item.at), theirs: undefined });
    mine = unmentioned(base, kept === null ? mine : untouched(base, mine, item), item);
    [former, mine] = [unplaced(former, item), unplaced(mine, item)];
  }
  for (const item of goneItems(base, three.mine)) {
    const kept = keptOf(base, theirs, item, renames);
    if (kept !== null)
      back.push({ ...asked(base, item, kept), mine: undefined, theirs: readAt(theirs, item.at) });
    theirs = unmentioned(base, kept === null ? theirs : untouched(base, theirs, item), item);
    [former, theirs] = [unplaced(former, item), unplaced(theirs, item)];
  }
  return { base: former, mine, theirs, gone, back };
}

function asked(base: Json, { at }: GoneItem, kept: Kept): Pick<Clash, "what" | "at" | "base" | "kept"> {
  const isMore = kept.name !== undefined || kept.moved !== undefined;
  return { what: "value", at, base: readAt(base, at), ...(isMore ? { kept } : {}) };
}

/** What somebody has, but for what was done to an item: so the other one's removal takes it away with all that it took. */
function untouched(base: Json, side: Json, { at }: GoneItem): Json {
  const value = readAt(base, at);
  if (value === undefined) return side;
  const set = applyEdits(side, [{ do: "set", at, value }])?.document ?? side;
  return movedIn(base, set, at) === null ? set : (replaced(set, base, at) ?? set);
}

/** What `side` did to an item that the other one has removed; null for nothing. */
function keptOf(
  base: Json,
  side: Json,
  { at, noun }: GoneItem,
  renames: AlignedNames["renames"],
): Kept | null {
  const [former, value] = [readAt(base, at), readAt(side, at)];
  if (former === undefined || value === undefined) return null;
  const name = splitPath(at).key;
  const isRenamed = splitPath(formerPath(at, renames)).key !== name;
  const how = noun === "field" ? movedIn(base, side, at) : null;
  // What the other one has no more, it has not renamed in it either.
  const isWithin = renames.some((each) => each.at.length > at.length && isBelow(each.at, at));
  if (!isRenamed && !isWithin && how === null && said(former) === said(value)) return null;
  const moved = how === null ? {} : { moved: { how, section: placeIn(side, at) ?? "" } };
  return { ...(isRenamed ? { name } : {}), ...moved };
}

/** What an item says of itself, but for the note that it had another name. */
function said(value: Json): string {
  return JSON.stringify(isObject(value) ? { ...value, renamedFrom: undefined } : value);
}

/** Takes a field out of its layout: who has removed the section around it has done nothing to what else is removed. */
function unplaced(document: Json, { noun, at }: GoneItem): Json {
  if (noun !== "field") return document;
  const key = at.join("/");
  const place = layoutPlaces(document, at[1] ?? "").find(({ item }) => item.join("/") === key);
  return (place && applyEdits(document, [{ do: "remove", at: place.at }])?.document) ?? document;
}

/** Takes the name of what the other one has removed out of the lists into which `side` has put it, and tiles of it. */
function unmentioned(base: Json, side: Json, item: GoneItem): Json {
  if (!isPlainRemoval(item.noun) || readAt(side, item.at) === undefined) return side;
  // Looking through a whole document for what is said in it takes long.
  if (timesSaid(side, item) <= timesSaid(base, item)) return side;
  const former = new Set(listed(base, item).map(placeOf));
  const mentions = listed(side, item);
  if (mentions.every((mention) => former.has(placeOf(mention)))) return side;
  return applyEdits(side, withoutNamed(side, mentions, item.at))?.document ?? side;
}

function timesSaid(document: Json, { at }: GoneItem): number {
  return JSON.stringify(document).split(splitPath(at).key).length;
}

function listed(document: Json, { noun, at }: GoneItem): readonly Mention[] {
  try {
    return mentionsOf(document, noun, at);
  } catch {
    // What is no app, as files can have it, has no mentions to find.
    return [];
  }
}

/** The list that has a name, or the entry that goes by it: others may have come into the list before it. */
function placeOf({ at, how }: Mention): string {
  return (how === "key" ? at : splitPath(at).parent).join("/");
}
