import type { Json } from "../../../runtime/core/json.ts";
import { heldLeft } from "../mentions/held-left.ts";
import type { Path } from "../edits/path.ts";
import type { Step } from "../step.ts";
import { type Changes, changeItem } from "./change-item.ts";

/**
 * Leads a reference field or column to another form, with what else of it changes by that. What the demo data and tests
 * hold in it are records of the former form: they are taken out.
 */
export function redirectReference(document: Json, at: Path, changes: Changes): Step {
  const step = changeItem(document, at.length > 5 ? "column" : "field", at, changes);
  return { ...step, edits: [...heldLeft(document, at, () => undefined), ...step.edits] };
}
