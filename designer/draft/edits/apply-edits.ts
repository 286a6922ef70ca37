import type { Json } from "../../../runtime/core/json.ts";
import { applyEdit } from "./apply-edit.ts";
import type { Edit } from "./edit.ts";

/** A document after some edits, and those that lead back, in the order in which to apply them. */
export interface EditedMany {
  readonly document: Json;
  readonly inverse: readonly Edit[];
}

/** Applies edits one after the other, all or none: null where one of them finds nothing to change. */
export function applyEdits(document: Json, edits: readonly Edit[]): EditedMany | null {
  let current = document;
  const inverse: Edit[] = [];
  for (const edit of edits) {
    const edited = applyEdit(current, edit);
    if (edited === null) return null;
    current = edited.document;
    inverse.unshift(edited.inverse);
  }
  return { document: current, inverse };
}
