import type { Json } from "../../../runtime/core/json.ts";
import type { Edit } from "../edits/edit.ts";
import { entriesOf } from "../edits/entries-of.ts";
import { type Path, splitPath } from "../edits/path.ts";
import { readAt } from "../edits/read-at.ts";
import type { Step } from "../step.ts";
import { removeItem } from "./remove-item.ts";

/** Removes a grade; its totals fall to the one below, and where it was the last one, to the one above. */
export function removeGrade(document: Json, at: Path): Step {
  const { parent, key } = splitPath(at);
  const grades = entriesOf(readAt(document, parent)) ?? [];
  const above = grades.at(-1)?.[0] === key ? grades.at(-2)?.[0] : undefined;
  const step = removeItem(document, "grade", at);
  const lowest: readonly Edit[] =
    above === undefined ? [] : [{ do: "set", at: [...parent, above, "from"], value: 0 }];
  return { ...step, edits: [...step.edits, ...lowest] };
}
