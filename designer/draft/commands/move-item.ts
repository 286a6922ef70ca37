import type { Json } from "../../../runtime/core/json.ts";
import type { Path } from "../edits/path.ts";
import type { Noun, Step } from "../step.ts";
import { itemTitle } from "./item-title.ts";

/** Moves a noun among its siblings, in front of one of them or to the end. */
export function moveItem(document: Json, noun: Noun, at: Path, before: string | null): Step {
  return {
    label: { verb: "move", noun, title: itemTitle(document, at) },
    edits: [{ do: "move", at, before }],
  };
}
