import type { Json } from "../../../runtime/core/json.ts";
import { joinedMoves } from "../commands/joined-moves.ts";
import type { StageRemoval } from "../commands/remove-stage.ts";
import { entriesOf } from "../edits/entries-of.ts";
import { heldInStage } from "../mentions/held-in-stage.ts";
import { type Path, splitPath } from "../edits/path.ts";
import { readAt } from "../edits/read-at.ts";

/**
 * In which ways a stage of `base` can have been removed, by what somebody has in its place: where its records stand now,
 * and whether moves lead on. Where no record tells, any stage can be in its place.
 */
export function stageRemovals(base: Json, side: Json, at: Path): readonly StageRemoval[] {
  const { parent, key } = splitPath(at);
  const held = heldInStage(base, at);
  const stages = held
    .map((record) => readAt(side, [...record.at, "stage"]))
    .filter((stage) => typeof stage === "string" && stage !== key) as string[];
  const others = (entriesOf(readAt(base, parent)) ?? []).map(([each]) => each).filter((each) => each !== key);
  const instead = stages.length > 0 ? [...new Set(stages)] : held.length > 0 ? [null] : [null, ...others];
  const move = joinedMoves(base, at).at(0);
  const joins =
    move !== undefined && readAt(side, [...at.slice(0, 4), "transitions", move.name]) !== undefined;
  return instead.map((each) => ({ instead: each, joins }));
}
