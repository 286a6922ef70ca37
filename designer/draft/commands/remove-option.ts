import type { Json } from "../../../runtime/core/json.ts";
import type { Edit } from "../edit.ts";
import { demoChoices } from "../mentions/demo-choices.ts";
import type { Path } from "../path.ts";
import type { Step } from "../step.ts";
import { removeItem } from "./remove-item.ts";

/** Removes an option of a field or a column, and takes it out of the demo records in which it is chosen. */
export function removeOption(document: Json, at: Path): Step {
  const { label, edits } = removeItem(document, "option", at);
  const chosen = [...demoChoices(document, at)].toReversed();
  return { label, edits: [...chosen.map((place): Edit => ({ do: "remove", at: place })), ...edits] };
}
