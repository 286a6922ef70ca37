import { isObject } from "../../runtime/core/definition/is-object.ts";
import type { Text } from "../../runtime/core/definition/text.ts";
import type { Json } from "../../runtime/core/json.ts";
import type { Path } from "../draft/edits/path.ts";
import { readAt } from "../draft/edits/read-at.ts";
import type { ItemList } from "./clash-place.ts";

/** What an item is called by people, by the first of the documents that has it; else its key, or which one it is. */
export function clashTitle(documents: readonly Json[], list: ItemList, at: Path): Text {
  const key = at.at(-1) ?? "";
  if (list === "demo") return clashTitle(documents, "forms", ["forms", key]);
  const item = documents.map((document) => readAt(document, at)).find((one) => one !== undefined);
  if (list === "access") {
    const role = isObject(item) ? item["role"] : undefined;
    return clashTitle(documents, "roles", ["roles", typeof role === "string" ? role : key]);
  }
  return titleOf(item) ?? numberOf(key);
}

/** What has no name goes by its number, which people count from one. */
function numberOf(key: string): string {
  return /^#\d+$/.test(key) ? String(Number(key.slice(1)) + 1) : key;
}

/** The title that an item has, or what else of it is read by people. */
export function titleOf(item: Json | undefined): Text | undefined {
  if (!isObject(item)) return undefined;
  const all = ["title", "message", "text", "description", "name"].map((keyword) => item[keyword]);
  return all.find((one) => typeof one === "string" || isObject(one)) as Text | undefined;
}
