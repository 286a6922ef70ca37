import type { Json } from "../../../runtime/core/json.ts";
import { entriesOf } from "../entries-of.ts";
import type { Path } from "../path.ts";
import { readAt } from "../read-at.ts";

/** The keys of the container at a place, in its order; none where there is none. */
export function keysAt(document: Json, at: Path): readonly string[] {
  return (entriesOf(readAt(document, at)) ?? []).map(([key]) => key);
}
