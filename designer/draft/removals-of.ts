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
import { type Path, splitPath } from "./path.ts";
import { readAt } from "./read-at.ts";
import { stageRemovals } from "./stage-removals.ts";
import type { Noun } from "./step.ts";

type Removals = (document: Json, side: Json, at: Path) => readonly (readonly Edit[])[];

/** What is removed by a command of its own; everything else by the one for all. */
const ways: { readonly [noun in Noun]?: Removals } = {
  role: (document, _side, at) => [removeRole(document, splitPath(at).key).edits],
  pipeline: (document, _side, at) => [removePipeline(document, at).edits],
  grade: (document, _side, at) => [removeGrade(document, at).edits],
  option: (document, _side, at) =>
    [null, ...besides(document, at)].map((instead) => removeOption(document, at, instead).edits),
  stage: (document, side, at) =>
    stageRemovals(document, side, at).map((removal) => removeStage(document, at, removal).edits),
};

/**
 * The ways in which an item can have been removed by who has `side` by now: by itself, as in a file, and with all that
 * the designer takes along.
 */
export function removalsOf(document: Json, side: Json, { noun, at }: GoneItem): readonly (readonly Edit[])[] {
  const designed = ways[noun]?.(document, side, at) ?? [removeItem(document, noun, at).edits];
  return [[{ do: "remove", at }], ...designed];
}

function besides(document: Json, at: Path): readonly string[] {
  const { parent, key } = splitPath(at);
  return (entriesOf(readAt(document, parent)) ?? []).map(([each]) => each).filter((each) => each !== key);
}
