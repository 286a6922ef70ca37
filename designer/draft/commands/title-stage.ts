import type { Text } from "../../../runtime/core/definition/text.ts";
import type { Json } from "../../../runtime/core/json.ts";
import { jsonEqual } from "../../../runtime/core/json-equal.ts";
import { isMadeFrom, moveTitle } from "../move-title.ts";
import type { Path } from "../edits/path.ts";
import { pipelineOf } from "../pipeline-of.ts";
import type { Step } from "../step.ts";
import { textRenewed } from "../text-renewed.ts";
import { type Changes, changeItem } from "./change-item.ts";
import { itemTitle } from "./item-title.ts";

/** Gives a stage another title; moves to it go by the new one as well, in every language in which nobody has named them. */
export function titleStage(document: Json, at: Path, title: Text): Step {
  const pipelineAt = at.slice(0, 4);
  const name = at.at(-1);
  const former = itemTitle(document, at);
  const moves = pipelineOf(document, pipelineAt).transitions.filter(({ to }) => to === name);
  const changes: Changes = [
    [["stages", name ?? "", "title"], title],
    ...moves.flatMap((move) => {
      const next = isMadeFrom(move.title, former)
        ? moveTitle(title)
        : textRenewed(move.title, moveTitle(former), moveTitle(title));
      return jsonEqual(next, move.title) ? [] : [[["transitions", move.name, "title"], next] as const];
    }),
  ];
  return {
    ...changeItem(document, "stage", pipelineAt, changes),
    label: { verb: "change", noun: "stage", title: former },
    together: [...at, "title"].join("/"),
    // The moves follow: only the title is typed.
    typed: changeItem(document, "stage", at, [[["title"], title]]).typed ?? null,
  };
}
