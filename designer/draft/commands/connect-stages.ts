import type { Text } from "../../../runtime/core/definition/text.ts";
import type { Json } from "../../../runtime/core/json.ts";
import { freshName } from "../fresh-name.ts";
import { moveTitle } from "../move-title.ts";
import type { Path } from "../edits/path.ts";
import { pipelineOf } from "../pipeline-of.ts";
import type { Step } from "../step.ts";
import { addItem } from "./add-item.ts";
import { itemTitle } from "./item-title.ts";

/** Draws a move from one stage to another, called by the title of the stage that it leads to. */
export function connectStages(
  document: Json,
  pipelineAt: Path,
  from: string,
  to: string,
  stageTitle: Text = itemTitle(document, [...pipelineAt, "stages", to]),
): Step {
  const { transitions } = pipelineOf(document, pipelineAt);
  const name = freshName(
    `to-${to}`.slice(0, 60),
    transitions.map((transition) => transition.name),
  );
  const title = moveTitle(stageTitle);
  return addItem(document, "transition", [...pipelineAt, "transitions", name], {
    name,
    title,
    from: [from],
    to,
  });
}
