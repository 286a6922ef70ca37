import type { Text } from "../../../runtime/core/definition/text.ts";
import type { Json } from "../../../runtime/core/json.ts";
import { isMadeFrom, moveTitle } from "../move-title.ts";
import type { Path } from "../edits/path.ts";
import { pipelineOf } from "../pipeline-of.ts";
import type { Step } from "../step.ts";
import { type Changes, changeItem } from "./change-item.ts";
import { itemTitle } from "./item-title.ts";

/** Gives a stage another title; moves to it that nobody has named go by the new one as well. */
export function titleStage(document: Json, at: Path, title: Text): Step {
  const pipelineAt = at.slice(0, 4);
  const name = at.at(-1);
  const former = itemTitle(document, at);
  const moves = pipelineOf(document, pipelineAt).transitions.filter(
    ({ to, title: own }) => to === name && isMadeFrom(own, former),
  );
  const changes: Changes = [
    [["stages", name ?? "", "title"], title],
    ...moves.map((move) => [["transitions", move.name, "title"], moveTitle(title)] as const),
  ];
  return {
    ...changeItem(document, "stage", pipelineAt, changes),
    label: { verb: "change", noun: "stage", title: former },
    together: [...at, "title"].join("/"),
    // The moves follow: only the title is typed.
    typed: changeItem(document, "stage", at, [[["title"], title]]).typed ?? null,
  };
}
