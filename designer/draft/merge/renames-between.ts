import type { Json } from "../../../runtime/core/json.ts";
import { alignNames } from "./align-names.ts";
import type { Edit } from "../edits/edit.ts";

/** What goes by another name in the later of two documents, as the edits that give it that name. */
export function renamesBetween(before: Json, after: Json): readonly Edit[] {
  return alignNames({ base: before, mine: before, theirs: after }).renames.map(({ at, to }) => ({
    do: "rekey",
    at,
    to,
  }));
}
