import type { Json } from "../../runtime/core/json.ts";
import { removeGrade } from "./commands/remove-grade.ts";
import { removeItem } from "./commands/remove-item.ts";
import { removeOption } from "./commands/remove-option.ts";
import { removePipeline } from "./commands/remove-pipeline.ts";
import { removeRole } from "./commands/remove-role.ts";
import { removeStage } from "./commands/remove-stage.ts";
import type { Edit } from "./edit.ts";
import { entriesOf } from "./entries-of.ts";
import type { GoneItem } from "./gone-items.ts";
import { splitPath } from "./path.ts";
import { readAt } from "./read-at.ts";
import { stageRemovals } from "./stage-removals.ts";

/**
 * The ways in which an item can have been removed by who has `side` by now: by itself, as in a file, and with all that
 * the designer takes along.
 */
export function removalsOf(document: Json, side: Json, { noun, at }: GoneItem): readonly (readonly Edit[])[] {
  const { parent, key } = splitPath(at);
  const others = (entriesOf(readAt(document, parent)) ?? []).map(([each]) => each);
  const instead = [null, ...others.filter((each) => each !== key)];
  const bare: readonly Edit[] = [{ do: "remove", at }];
  switch (noun) {
    case "role":
      return [bare, removeRole(document, key).edits];
    case "pipeline":
      return [bare, removePipeline(document, at).edits];
    case "grade":
      return [bare, removeGrade(document, at).edits];
    case "option":
      return [bare, ...instead.map((each) => removeOption(document, at, each).edits)];
    case "stage":
      return [
        bare,
        ...stageRemovals(document, side, at).map((removal) => removeStage(document, at, removal).edits),
      ];
    default:
      return [bare, removeItem(document, noun, at).edits];
  }
}
