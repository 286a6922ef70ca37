import type { Json } from "../../runtime/core/json.ts";
import { applyEdits } from "./apply-edits.ts";
import { editsBetween } from "./edits-between.ts";
import { type GoneItem, goneItems } from "./gone-items.ts";
import { mergeDrafts } from "./merge-drafts.ts";
import type { Path } from "./path.ts";
import { readAt } from "./read-at.ts";
import { removalsOf } from "./removals-of.ts";

/**
 * What somebody made of `base`, but for the removal that took away what was at a place: that comes back with all that
 * went along, and everything else that was done stays. How it was removed is told by what came of it.
 */
export function withoutRemoval(base: Json, side: Json, at: Path): Json {
  if (readAt(base, at) === undefined || readAt(side, at) !== undefined) return side;
  const found = goneItems(base, side)
    .map((item) => likeliest(base, side, item))
    .find((removed) => removed !== null && readAt(removed, at) === undefined);
  return found === undefined || found === null ? side : mergeDrafts(found, base, side).document;
}

/** The document after that one of the removals of an item that explains the most of what `side` has. */
function likeliest(base: Json, side: Json, item: GoneItem): Json | null {
  const all = removalsOf(base, side, item)
    .flatMap((edits) => applyEdits(base, edits)?.document ?? [])
    .map((document) => ({ document, apart: JSON.stringify(editsBetween(document, side)).length }));
  return all.toSorted((one, other) => one.apart - other.apart)[0]?.document ?? null;
}
