import type { Json } from "../../../runtime/core/json.ts";
import { heldCells } from "../mentions/held-cells.ts";
import { mentionsOf } from "../mentions/mentions-of.ts";
import { renameMentions } from "../mentions/rename-mentions.ts";
import { type Path, splitPath } from "../edits/path.ts";
import { readAt } from "../edits/read-at.ts";
import type { Edit } from "../edits/edit.ts";
import type { Noun, Step } from "../step.ts";
import { itemTitle } from "./item-title.ts";

/**
 * Gives a noun another name, everywhere that it is mentioned: lists, rules, formulas and the app's own records too.
 * `published` says that the published version knows it by its present name, which is then noted so that live records keep
 * their values.
 */
export function renameItem(document: Json, noun: Noun, at: Path, to: string, published: boolean): Step {
  const { parent, key } = splitPath(at);
  const noted = noun === "field" || noun === "column" || noun === "form";
  const renamedFrom = readAt(document, [...at, "renamedFrom"]);
  const place = [...parent, to];
  const note: Edit[] = [];
  if (noted && renamedFrom === to) note.push({ do: "remove", at: [...place, "renamedFrom"] });
  else if (noted && published && renamedFrom === undefined)
    note.push({ do: "set", at: [...place, "renamedFrom"], value: key });
  return {
    label: { verb: "rename", noun, title: itemTitle(document, at) },
    edits: [
      ...(noun === "column" ? heldCells(document, at, to) : []),
      ...renameMentions(document, mentionsOf(document, noun, at), to),
      { do: "rekey", at, to },
      ...note,
    ],
  };
}
