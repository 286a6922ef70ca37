import { isObject } from "../../../runtime/core/definition/is-object.ts";
import type { Text } from "../../../runtime/core/definition/text.ts";
import type { Json } from "../../../runtime/core/json.ts";
import { readAt } from "../edits/read-at.ts";
import type { Path } from "../edits/path.ts";

/** What the item at a place is called by people: its title (of a test what it says), else its key. */
export function itemTitle(document: Json, path: Path): Text {
  const item = readAt(document, path);
  const title = isObject(item) ? item[path[0] === "examples" ? "description" : "title"] : undefined;
  return typeof title === "string" || isObject(title) ? (title as Text) : (path.at(-1) ?? "");
}
