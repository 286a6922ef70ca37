import type { Json } from "../../../runtime/core/json.ts";
import type { Edit } from "../edit.ts";
import { heldOption } from "../mentions/held-option.ts";
import type { Path } from "../path.ts";
import type { Step } from "../step.ts";
import { removeItem } from "./remove-item.ts";

/**
 * Removes an option of a field or a column. In the records of the demo data and of tests in which it is chosen `instead`
 * takes its place; null takes it out. Rules that speak of it stay: with another option they would mean something else.
 */
export function removeOption(document: Json, at: Path, instead: string | null = null): Step {
  const { label, edits } = removeItem(document, "option", at);
  const held = heldOption(document, at, instead).map(({ at: place, left }): Edit => {
    return left === undefined ? { do: "remove", at: place } : { do: "set", at: place, value: left };
  });
  return { label, edits: [...held, ...edits] };
}
