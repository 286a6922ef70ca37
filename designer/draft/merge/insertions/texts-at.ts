import type { Json } from "../../../../runtime/core/json.ts";
import type { Path } from "../../edits/path.ts";
import { readAt } from "../../edits/read-at.ts";

/** The texts of the list at a place; none where there is no list. */
export function textsAt(document: Json, at: Path): readonly string[] {
  const list = readAt(document, at);
  return Array.isArray(list) ? list.filter((each) => typeof each === "string") : [];
}
