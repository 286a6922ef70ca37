import type { Json } from "../../../../runtime/core/json.ts";
import { entriesOf } from "../../edits/entries-of.ts";
import type { Path } from "../../edits/path.ts";
import { readAt } from "../../edits/read-at.ts";

/** The keys of the container at a place, in its order; none where there is none. */
export function keysAt(document: Json, at: Path): readonly string[] {
  return (entriesOf(readAt(document, at)) ?? []).map(([key]) => key);
}
