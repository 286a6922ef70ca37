import type { Json } from "../../../../runtime/core/json.ts";
import { applyEdits } from "../../edits/apply-edits.ts";
import type { Edit } from "../../edits/edit.ts";

/** A document after edits; as it is where one of them finds nothing to change. */
export function edited(document: Json, edits: readonly Edit[]): Json {
  return applyEdits(document, edits)?.document ?? document;
}
