import type { Json } from "../../../runtime/core/json.ts";
import { besides } from "../edits/besides.ts";
import type { GoneItem } from "./gone-items.ts";
import type { Clash } from "./merge-drafts.ts";
import { type Path, splitPath } from "../edits/path.ts";
import type { Three } from "./placed-once.ts";
import { readAt } from "../edits/read-at.ts";
import { renamedItem } from "./renamed-item.ts";
import { withName } from "./with-name.ts";

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
    const isBoth = ({ at }: GoneItem) => readAt(ours, at) !== undefined || isRenamed(base, ours, at);
    const isTheirs = ({ at }: GoneItem, to: string) =>
      readAt(others, at) !== undefined || readAt(others, besides(at, to)) !== undefined;
    // What the other one has not by that path can be in something that has another name there: that comes first.
    const first = renamedItem(base, theirs, isBoth);
    const second = first ?? renamedItem(base, mine, isTheirs);
    const there = second === undefined ? renamedItem(base, theirs) : first;
    const found = second ?? there ?? renamedItem(base, mine);
    if (found === undefined) break;
    const { item, to } = found;
    const here = there === undefined ? undefined : renamedItem(base, mine, is(item));
    const next = {
      base: withName(base, item, to),
      mine: here === undefined && there !== undefined ? withName(mine, item, to) : mine,
      theirs: there === undefined ? withName(theirs, item, to) : theirs,
    };
    if (here !== undefined && here.to !== to) {
      next.mine = withName(mine, { ...item, at: besides(item.at, here.to) }, to);
      clashes.push({
        what: "name",
        at: besides(item.at, to),
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

function isRenamed(base: Json, side: Json, at: Path): boolean {
  return renamedItem(base, side, is({ at })) !== undefined;
}

function is(one: Pick<GoneItem, "at">): (item: GoneItem) => boolean {
  return ({ at }) => at.join("/") === one.at.join("/");
}
