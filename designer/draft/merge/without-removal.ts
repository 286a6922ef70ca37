import type { Json } from "../../../runtime/core/json.ts";
import { alignNames } from "./align-names.ts";
import { goneItems } from "./gone-items.ts";
import { likeliestRemoval } from "./likeliest-removal.ts";
import { mergeItems } from "./merge-items.ts";
import type { Path } from "../edits/path.ts";
import { readAt } from "../edits/read-at.ts";

/**
 * What somebody made of `base`, but for the removal that took away what was at a place: that comes back with all that
 * went along, and everything else that was done stays. How it was removed is told by what came of it.
 */
export function withoutRemoval(base: Json, side: Json, at: Path): Json {
  if (readAt(base, at) === undefined || readAt(side, at) !== undefined) return side;
  const found = goneItems(base, side)
    .map((item) => likeliestRemoval(base, side, item).without(base))
    .find((removed) => readAt(removed, at) === undefined);
  if (found === undefined) return side;
  return mergeItems(alignNames({ base: found, mine: base, theirs: side })).document;
}
