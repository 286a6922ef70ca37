import type { Json } from "../../../runtime/core/json.ts";
import { mentionsOf } from "../mentions/mentions-of.ts";
import { withoutMentions } from "../mentions/without-mentions.ts";
import type { Edit } from "../edit.ts";
import { type Path, splitPath } from "../path.ts";
import { pipelineOf } from "../pipeline-of.ts";
import type { Step } from "../step.ts";
import { itemTitle } from "./item-title.ts";

/**
 * Removes a stage with the moves that lead to it and those that start nowhere else, and its name from every list.
 * Where no stage would be left to begin in, records begin in the first one that is open.
 */
export function removeStage(document: Json, at: Path): Step {
  const label = { verb: "remove", noun: "stage", title: itemTitle(document, at) } as const;
  const pipelineAt = at.slice(0, 4);
  const { key: name } = splitPath(at);
  const { stages, transitions, initial } = pipelineOf(document, pipelineAt);
  const closed = transitions
    .filter(({ from, to }) => to === name || (from !== "open" && from.every((each) => each === name)))
    .map((transition): Path => [...pipelineAt, "transitions", transition.name]);
  const mentions = mentionsOf(document, "stage", at).filter(
    (mention) => !closed.some((path) => path.every((step, index) => mention.at[index] === step)),
  );
  const others = stages.filter((stage) => stage.name !== name);
  const first = others.find(({ kind }) => kind === "open") ?? others[0];
  const begin: Edit[] =
    initial.every((each) => each === name) && first !== undefined
      ? [{ do: "set", at: [...pipelineAt, "initial"], value: [first.name] }]
      : [];
  return {
    label,
    edits: [
      ...withoutMentions(mentions, at),
      ...closed.flatMap((path) => withoutMentions(mentionsOf(document, "transition", path), path)),
      ...begin,
      ...closed.map((path): Edit => ({ do: "remove", at: path })),
      { do: "remove", at },
    ],
  };
}
