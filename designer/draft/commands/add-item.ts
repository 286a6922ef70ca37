import type { Json } from "../../../runtime/core/json.ts";
import type { Path } from "../edits/path.ts";
import { splitPath } from "../edits/path.ts";
import { readAt } from "../edits/read-at.ts";
import type { Noun, Step } from "../step.ts";
import { saidTitle } from "./item-title.ts";

/**
 * Adds a noun at a path whose last step is its key, in front of a sibling or at the end; the list that holds it is
 * made where there is none yet.
 */
export function addItem(
  document: Json,
  noun: Noun,
  at: Path,
  value: Json,
  before: string | null = null,
): Step {
  const { parent, key } = splitPath(at);
  const title = saidTitle(value, noun === "example") ?? key;
  const label = { verb: "add", noun, title } as const;
  if (readAt(document, parent) === undefined)
    return { label, edits: [{ do: "set", at: parent, value: [value] }] };
  return { label, edits: [{ do: "insert", at, value, before }] };
}
