import { entriesOf } from "../../designer/draft/edits/entries-of.ts";
import type { Json } from "../../runtime/core/json.ts";

/** Whether two documents that began as `base` both have something new by one name: that is one thing by then. */
export function haveBothAdded(base: Json, mine: Json, theirs: Json): boolean {
  const known = namesIn(base);
  const theirNames = namesIn(theirs);
  return [...namesIn(mine)].some((name) => !known.has(name) && theirNames.has(name));
}

/** Names of items are told from keywords, which can be the same words. */
function namesIn(value: Json): ReadonlySet<string> {
  const mark = Array.isArray(value) ? "item " : "";
  return new Set((entriesOf(value) ?? []).flatMap(([key, inner]) => [mark + key, ...namesIn(inner)]));
}
