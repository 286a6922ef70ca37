import type { TransitionDefinition } from "../../../runtime/core/definition/generated/definition.ts";
import type { Text } from "../../../runtime/core/definition/text.ts";
import type { Json } from "../../../runtime/core/json.ts";
import { jsonEqual } from "../../../runtime/core/json-equal.ts";
import { moveTitle } from "../move-title.ts";
import { type Path, splitPath } from "../path.ts";
import { pipelineOf } from "../pipeline-of.ts";

/**
 * The moves into a stage as they lead on to the one that comes after it: the next in order to which a move leads from
 * it. Empty where none does. A move that would end where it starts is not among them.
 */
export function joinedMoves(document: Json, stageAt: Path): readonly TransitionDefinition[] {
  const { key: name } = splitPath(stageAt);
  const { stages, transitions } = pipelineOf(document, stageAt.slice(0, 4));
  const place = stages.findIndex((stage) => stage.name === name);
  const reached = new Set(
    transitions.filter(({ from }) => from !== "open" && from.includes(name)).map(({ to }) => to),
  );
  const next = stages.slice(place + 1).find((stage) => reached.has(stage.name));
  if (next === undefined) return [];
  const former = stages[place]?.title ?? "";
  return transitions.flatMap((move): readonly TransitionDefinition[] => {
    if (move.to !== name) return [];
    const title = titled(move.title, former, next.title);
    if (move.from === "open") return [{ ...move, title, to: next.name }];
    const from = move.from.filter((each) => each !== name && each !== next.name);
    return from.length === 0 ? [] : [{ ...move, title, from, to: next.name }];
  });
}

/** A move that is called by the stage that it led to is called by the other one. */
function titled(title: Text, former: Text, next: Text): Text {
  return jsonEqual(title, moveTitle(former)) ? moveTitle(next) : title;
}
