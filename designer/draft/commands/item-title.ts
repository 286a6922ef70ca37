import { isObject } from "../../../runtime/core/definition/is-object.ts";
import type { Text } from "../../../runtime/core/definition/text.ts";
import type { Json } from "../../../runtime/core/json.ts";
import { readAt } from "../edits/read-at.ts";
import type { Path } from "../edits/path.ts";

/** What the item at a place is called by people: its title (of a test or a rule what it says), else its key. */
export function itemTitle(document: Json, path: Path): Text {
  const item = readAt(document, path);
  return saidTitle(item, path[0] === "examples") ?? path.at(-1) ?? "";
}

/** What an item says of itself that people know it by; undefined where it says nothing. */
export function saidTitle(item: Json | undefined, isTest: boolean): Text | undefined {
  if (!isObject(item)) return undefined;
  const said =
    item[isTest ? "description" : "title"] ?? (item["message"] === "" ? undefined : item["message"]);
  return typeof said === "string" || isObject(said) ? (said as Text) : undefined;
}
