import type { Json } from "../../../runtime/core/json.ts";
import { heldLeft } from "../mentions/held-left.ts";
import { mentionsOf } from "../mentions/mentions-of.ts";
import { withoutNamed } from "../mentions/without-named.ts";
import type { Edit } from "../edits/edit.ts";
import { type Path, splitPath } from "../edits/path.ts";
import { readAt } from "../edits/read-at.ts";
import type { Noun, Step } from "../step.ts";
import { itemTitle } from "./item-title.ts";

/**
 * Removes a noun, its name from the lists that mention it (a layout, a view, what a move asks for), the tiles that tell of
 * it, and what the app's own records have of it. Rules and formulas that speak of it stay as they are: what they should
 * say instead is for the admin to decide, and the check of the definition leads there.
 */
export function removeItem(document: Json, noun: Noun, at: Path): Step {
  const mentions = mentionsOf(document, noun, at);
  return {
    label: { verb: "remove", noun, title: itemTitle(document, at) },
    edits: [
      ...(noun === "column" ? heldLeft(document, at, () => undefined) : []),
      ...withoutNamed(document, mentions, at).map((edit) => withoutRest(document, edit)),
      { do: "remove", at },
    ],
  };
}

/** What is filled in from a chosen record is not said at all once nothing of it is left. */
function withoutRest(document: Json, edit: Edit): Edit {
  const { parent } = splitPath(edit.at);
  const isLast = parent.at(-1) === "x-fill" && Object.keys(readAt(document, parent) ?? {}).length === 1;
  return isLast ? { do: "remove", at: parent } : edit;
}
