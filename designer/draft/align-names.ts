import { isObject } from "../../runtime/core/definition/is-object.ts";
import type { Json } from "../../runtime/core/json.ts";
import { jsonEqual } from "../../runtime/core/json-equal.ts";
import { applyEdits } from "./apply-edits.ts";
import { renameItem } from "./commands/rename-item.ts";
import { entriesOf, identityOf } from "./entries-of.ts";
import { type GoneItem, goneItems } from "./gone-items.ts";
import type { Clash } from "./merge-drafts.ts";
import { type Path, splitPath } from "./path.ts";
import type { Three } from "./placed-once.ts";
import { readAt } from "./read-at.ts";

/** The three documents in which what one of two has renamed goes by that name, and what both renamed differently. */
export interface AlignedNames extends Three {
  readonly clashes: readonly Clash[];
  /** What was renamed, in the order in which it was: each by the path that it had by then. */
  readonly renames: readonly { readonly at: Path; readonly to: string }[];
}

/**
 * Gives what somebody has renamed the same name in all three documents, so that it is merged as the one thing that it is.
 * Where both renamed it, it goes by their name.
 */
export function alignNames(three: Three): AlignedNames {
  const clashes: Clash[] = [];
  const renames: { at: Path; to: string }[] = [];
  let { base, mine, theirs } = three;
  // Each time one is done there is one less; a form's comes before those of what is in it.
  for (let round = 0; round < 200; round += 1) {
    const [ours, others] = [mine, theirs];
    const there = renamed(
      base,
      others,
      (item) => has(ours, item) || renamed(base, ours, is(item)) !== undefined,
    );
    // What the other one has removed is left to itself: so it stays, by its new name.
    const found =
      there ?? renamed(base, ours, (item, to) => has(others, item) || has(others, { at: besides(item, to) }));
    if (found === undefined) break;
    const { item, to } = found;
    const here = there === undefined ? undefined : renamed(base, ours, is(item));
    const next = {
      base: withName(base, item, to),
      mine: here === undefined && there !== undefined ? withName(mine, item, to) : mine,
      theirs: there === undefined ? withName(theirs, item, to) : theirs,
    };
    if (here !== undefined && here.to !== to) {
      next.mine = withName(mine, { ...item, at: besides(item, here.to) }, to);
      clashes.push({
        what: "name",
        at: besides(item, to),
        base: splitPath(item.at).key,
        mine: here.to,
        theirs: to,
      });
    }
    if (next.base === base) break;
    renames.push({ at: item.at, to });
    ({ base, mine, theirs } = next);
  }
  return { base, mine, theirs, clashes, renames };
}

interface Renamed {
  readonly item: GoneItem;
  readonly to: string;
}

/** The first item that goes by another name in `side`, of those that are asked for. */
function renamed(
  base: Json,
  side: Json,
  asked: (item: GoneItem, to: string) => boolean,
): Renamed | undefined {
  for (const item of goneItems(base, side)) {
    const { parent, key } = splitPath(item.at);
    const former = new Set((entriesOf(readAt(base, parent)) ?? []).map(([each]) => each));
    const added = (entriesOf(readAt(side, parent)) ?? []).filter(([each]) => !former.has(each));
    const [to] =
      added.find(([, value]) => isObject(value) && value["renamedFrom"] === key) ??
      added.find(([name, value]) => likeness(base, item, name, value) === 1) ??
      added.find(([name, value]) => likeness(base, item, name, value) >= 0.5) ??
      [];
    if (to !== undefined && asked(item, to) && withName(base, item, to) !== base) return { item, to };
  }
  return undefined;
}

function has(document: Json, { at }: Pick<GoneItem, "at">): boolean {
  return readAt(document, at) !== undefined;
}

function is(one: GoneItem): (item: GoneItem) => boolean {
  return ({ at }) => at.join("/") === one.at.join("/");
}

/**
 * How much of an item is what another one becomes by a rename, which changes also what it says of itself: 1 for all of
 * its keywords, less where it was changed further, 0 for one that people call otherwise.
 */
function likeness(base: Json, item: GoneItem, to: string, value: Json): number {
  const former = readAt(base, item.at);
  if (!isObject(former) || !isObject(value) || identityOf(former) !== identityOf(value)) return 0;
  if (!jsonEqual(former["title"], value["title"])) return 0;
  const wanted = readAt(withName(base, item, to), besides(item, to));
  if (!isObject(wanted)) return 0;
  const keywords = new Set([...Object.keys(wanted), ...Object.keys(value)]);
  keywords.delete("renamedFrom");
  const alike = [...keywords].filter((key) => jsonEqual(wanted[key] ?? null, value[key] ?? null));
  return alike.length / keywords.size;
}

/** The same document where there is no such item, or the name is taken. */
function withName(document: Json, { noun, at }: GoneItem, to: string): Json {
  if (readAt(document, at) === undefined || readAt(document, besides({ at }, to)) !== undefined)
    return document;
  try {
    return applyEdits(document, renameItem(document, noun, at, to, false).edits)?.document ?? document;
  } catch {
    // What is no app, as files can have it, has no mentions to find.
    return document;
  }
}

function besides({ at }: Pick<GoneItem, "at">, name: string): readonly string[] {
  return [...at.slice(0, -1), name];
}
