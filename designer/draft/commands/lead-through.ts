import type { TransitionDefinition } from "../../../runtime/core/definition/generated/definition.ts";
import type { Json } from "../../../runtime/core/json.ts";
import type { Edit } from "../edits/edit.ts";
import { enteringMove } from "../entering-move.ts";
import { testsRerouted } from "../mentions/tests-rerouted.ts";
import type { Path } from "../edits/path.ts";
import { pipelineOf } from "../pipeline-of.ts";
import type { Step } from "../step.ts";
import { itemTitle } from "./item-title.ts";

/**
 * Leads a move through a stage that it led past: it starts in that stage in place of `from`, and keeps all that it asks
 * and does, with its tests. Where those who may make it could not get from there into the stage, a new move for them
 * leads into it.
 */
export function leadThrough(
  document: Json,
  pipelineAt: Path,
  { transition, from, stage }: { transition: string; from: string; stage: string },
): Step {
  const { transitions } = pipelineOf(document, pipelineAt);
  const at = [...pipelineAt, "transitions", transition];
  const move = transitions.find(({ name }) => name === transition);
  const starts = move === undefined || move.from === "open" ? [] : move.from;
  const rest = starts.filter((each) => each !== from);
  const next = rest.includes(stage) ? rest : starts.map((each) => (each === from ? stage : each));
  const edits: Edit[] = [
    { do: "set", at: [...at, "from"], value: next },
    ...testsRerouted(document, pipelineAt, { transition, from, to: stage }),
  ];
  if (move !== undefined && !transitions.some((each) => each.to === stage && serves(each, from, move))) {
    const title = itemTitle(document, [...pipelineAt, "stages", stage]);
    const way = enteringMove(transitions, { from, to: stage, title }, move);
    edits.push({
      do: "insert",
      at: [...pipelineAt, "transitions", way.name],
      value: way as unknown as Json,
      before: transition,
    });
  }
  return { label: { verb: "change", noun: "transition", title: itemTitle(document, at) }, edits };
}

/** Whether a move starts in a stage for everybody who may make the other one. */
function serves(
  { from: starts, roles, who = "anyone" }: TransitionDefinition,
  from: string,
  other: TransitionDefinition,
): boolean {
  if (starts !== "open" && !starts.includes(from)) return false;
  if (who !== "anyone" && who !== other.who) return false;
  return roles === undefined || (other.roles?.every((role) => roles.includes(role)) ?? false);
}
