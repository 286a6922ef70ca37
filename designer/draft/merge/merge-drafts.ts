import type { Json } from "../../../runtime/core/json.ts";
import { alignNames } from "./align-names.ts";
import { alignRemovals } from "./align-removals.ts";
import { alignInsertions } from "./insertions/align-insertions.ts";
import { mergeItems } from "./merge-items.ts";
import type { Path } from "../edits/path.ts";
import { sameToOrder } from "../edits/same-to-order.ts";
import { withMine } from "./with-mine.ts";

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
  /** Of an item that one of them took away: what the other one did to it beside what it says of itself. */
  readonly kept?: Kept;
}

/** What was done to an item as a whole: its new name, and the section of a layout into which, or in which, it was moved. */
export interface Kept {
  readonly name?: string;
  readonly moved?: { readonly how: "into" | "within"; readonly section: string };
}

/** Both admins' changes in one document. Where they clash it has theirs, until a choice is made. */
export interface Merged {
  readonly document: Json;
  readonly clashes: readonly Clash[];
}

/**
 * Merges two documents that began as `base`, item by item: what only one of them changed is taken from there. Objects
 * and lists of named items are merged from within; everything else is one value. The order of a list that both changed
 * is a clash of its own unless one order does what both wanted. What one has renamed is merged as what it was, what one
 * has removed is asked about once with all that went along, stages that both put in front of one move stand behind each
 * other, and nothing stands in a layout twice. `isMine` tells of what I have removed that I need not be asked any more,
 * and that it is gone.
 */
export function mergeDrafts(
  base: Json,
  mine: Json,
  theirs: Json,
  isMine: (clash: Clash) => boolean = () => false,
): Merged {
  if (sameToOrder(mine, theirs) || sameToOrder(base, mine)) return { document: theirs, clashes: [] };
  if (sameToOrder(base, theirs)) return { document: mine, clashes: [] };
  const { clashes: names, renames, ...named } = alignNames({ base, mine, theirs });
  const led = alignInsertions(named);
  const { gone, back, ...aligned } = alignRemovals({ ...led, renames });
  const { document, clashes } = mergeItems(aligned);
  const asked = back.filter((clash) => !isMine(clash));
  const restored = asked.reduce(
    (current, clash) => withMine(current, led.theirs, { ...clash, mine: clash.theirs }) ?? current,
    document,
  );
  return { document: restored, clashes: [...gone, ...asked, ...clashes, ...names] };
}
