import type { Json } from "../../../runtime/core/json.ts";
import { removeGrade } from "../commands/remove-grade.ts";
import { removeItem } from "../commands/remove-item.ts";
import { removeOption } from "../commands/remove-option.ts";
import { removePipeline } from "../commands/remove-pipeline.ts";
import { removeRole } from "../commands/remove-role.ts";
import { removeStage } from "../commands/remove-stage.ts";
import type { Edit } from "../edits/edit.ts";
import { entriesOf } from "../edits/entries-of.ts";
import type { GoneItem } from "./gone-items.ts";
import { type Path, splitPath } from "../edits/path.ts";
import { readAt } from "../edits/read-at.ts";
import { stageRemovals } from "./stage-removals.ts";
import type { Noun } from "../step.ts";

/** A way to remove an item, from any document that has it. */
export type Removal = (document: Json) => readonly Edit[];

type Removals = (base: Json, side: Json, at: Path) => readonly Removal[];

/** What is removed by a command of its own; everything else by the one for all. */
const ways: { readonly [noun in Noun]?: Removals } = {
  role: (_base, _side, at) => [(document) => removeRole(document, splitPath(at).key).edits],
  pipeline: (_base, _side, at) => [(document) => removePipeline(document, at).edits],
  grade: (_base, _side, at) => [(document) => removeGrade(document, at).edits],
  option: (base, _side, at) =>
    [null, ...besides(base, at)].map((instead) => (document) => removeOption(document, at, instead).edits),
  stage: (base, side, at) =>
    stageRemovals(base, side, at).map((removal) => (document) => removeStage(document, at, removal).edits),
};

/**
 * The ways in which an item of `base` can have been removed by who has `side` by now: by itself, as in a file, and with
 * all that the designer takes along.
 */
export function removalsOf(base: Json, side: Json, { noun, at }: GoneItem): readonly Removal[] {
  const designed = ways[noun]?.(base, side, at) ?? [(document) => removeItem(document, noun, at).edits];
  return [() => [{ do: "remove", at }], ...designed];
}

/** Whether what is removed loses its name in lists and entries alone. */
export function isPlainRemoval(noun: Noun): boolean {
  return ways[noun] === undefined;
}

function besides(document: Json, at: Path): readonly string[] {
  const { parent, key } = splitPath(at);
  return (entriesOf(readAt(document, parent)) ?? []).map(([each]) => each).filter((each) => each !== key);
}
