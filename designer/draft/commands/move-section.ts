import type { Json } from "../../../runtime/core/json.ts";
import { type Path, splitPath } from "../path.ts";
import { readAt } from "../read-at.ts";
import type { Step } from "../step.ts";
import { itemTitle } from "./item-title.ts";

/** Moves a section to the end of another list of its form's layout: into a tab, or out of one. */
export function moveSection(document: Json, form: string, at: Path, list: Path): Step {
  const { key } = splitPath(at);
  const to = ["forms", form, ...list, key];
  return {
    label: { verb: "move", noun: "section", title: itemTitle(document, at) },
    edits: [
      { do: "remove", at },
      { do: "insert", at: to, value: readAt(document, at) ?? null, before: null },
    ],
  };
}
