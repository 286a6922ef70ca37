import type { Json } from "../../../runtime/core/json.ts";
import { applyEdits } from "../edits/apply-edits.ts";
import { renameItem } from "../commands/rename-item.ts";
import { besides } from "../edits/besides.ts";
import type { GoneItem } from "./gone-items.ts";
import { readAt } from "../edits/read-at.ts";

/** What was named of the documents that are at hand: who compares documents asks for the same several times. */
const known = new WeakMap<object, Map<string, Json>>();

/**
 * A document in which an item, and all that mentions it, goes by another name; the same document where there is no such
 * item, or the name is taken.
 */
export function withName(document: Json, { noun, at }: GoneItem, to: string): Json {
  const found =
    typeof document === "object" && document !== null ? namedOf(document) : new Map<string, Json>();
  const key = JSON.stringify([noun, at, to]);
  const named = found.get(key) ?? nameIn(document, { noun, at }, to);
  found.set(key, named);
  return named;
}

function namedOf(document: object): Map<string, Json> {
  const found = known.get(document) ?? new Map<string, Json>();
  known.set(document, found);
  return found;
}

function nameIn(document: Json, { noun, at }: GoneItem, to: string): Json {
  if (readAt(document, at) === undefined || readAt(document, besides(at, to)) !== undefined) return document;
  try {
    return applyEdits(document, renameItem(document, noun, at, to, false).edits)?.document ?? document;
  } catch {
    // What is no app, as files can have it, has no mentions to find.
    return document;
  }
}
