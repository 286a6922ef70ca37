import type { Json } from "../../../runtime/core/json.ts";
import { applyEdits } from "../edits/apply-edits.ts";
import type { Edit } from "../edits/edit.ts";
import { editsBetween } from "../edits/edits-between.ts";
import type { GoneItem } from "./gone-items.ts";
import { removalsOf } from "./removals-of.ts";

/** A removal, and what it makes of the documents that have the item. */
export interface LikeliestRemoval {
  /** The document without the item and what goes along. */
  without(document: Json): Json;
}

/** That one of the removals of an item of `base` that explains the most of what `side` has. */
export function likeliestRemoval(base: Json, side: Json, item: GoneItem): LikeliestRemoval {
  const all = removalsOf(base, side, item).flatMap((removal) => {
    const document = applied(base, () => removal(base));
    return document === null ? [] : [{ removal, apart: JSON.stringify(editsBetween(document, side)).length }];
  });
  const found = all.toSorted((one, other) => one.apart - other.apart)[0]?.removal;
  const plain: Edit = { do: "remove", at: item.at };
  return {
    without: (document) =>
      (found === undefined ? null : applied(document, () => found(document))) ??
      applied(document, () => [plain]) ??
      document,
  };
}

function applied(document: Json, edits: () => readonly Edit[]): Json | null {
  try {
    return applyEdits(document, edits())?.document ?? null;
  } catch {
    // What is no app, as files can have it, has nothing that goes along.
    return null;
  }
}
