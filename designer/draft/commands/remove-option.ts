import type { Json } from "../../../runtime/core/json.ts";
import { heldOption } from "../mentions/held-option.ts";
import type { Path } from "../edits/path.ts";
import type { Step } from "../step.ts";
import { removeItem } from "./remove-item.ts";

/**
 * Removes an option of a field or a column. In the records of the demo data and of tests in which it is chosen `instead`
 * takes its place; null takes it out. Rules that speak of it stay: with another option they would mean something else.
 */
export function removeOption(document: Json, at: Path, instead: string | null = null): Step {
  const { label, edits } = removeItem(document, "option", at);
  return { label, edits: [...heldOption(document, at, instead), ...edits] };
}
