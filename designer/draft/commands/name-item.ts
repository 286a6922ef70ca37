import type { Json } from "../../../runtime/core/json.ts";
import type { Edit } from "../edits/edit.ts";
import { freshName } from "../fresh-name.ts";
import type { Path } from "../edits/path.ts";
import { pipelineOf } from "../pipeline-of.ts";
import type { Noun, Step } from "../step.ts";
import { titleKeyword } from "../../naming/title-keyword.ts";
import { renameItem } from "./rename-item.ts";

/**
 * Gives a noun that no published version knows the name that its title asks for, everywhere that it is mentioned, and
 * moves that are named after a stage theirs: undone together with the change of the title that came just before.
 */
export function nameItem(document: Json, noun: Noun, at: Path, to: string): Step {
  const { edits, label } = renameItem(document, noun, at, to, false);
  const moves = noun === "stage" ? nameMoves(document, at, to) : [];
  const follows = titlePlace(noun, at).join("/");
  return { label: { ...label, verb: "change" }, edits: [...edits, ...moves], follows };
}

function nameMoves(document: Json, at: Path, to: string): readonly Edit[] {
  const pipelineAt = at.slice(0, 4);
  const { transitions } = pipelineOf(document, pipelineAt);
  const stem = `to-${at.at(-1) ?? ""}`;
  const taken = transitions.map(({ name }) => name);
  return transitions.flatMap(({ name, to: target }) => {
    if (target !== at.at(-1) || name.replace(/\d+$/, "") !== stem.replace(/\d+$/, "")) return [];
    const made = freshName(`to-${to}`, taken);
    taken.push(made);
    return renameItem(document, "transition", [...pipelineAt, "transitions", name], made, false).edits;
  });
}

const listed: ReadonlySet<Noun> = new Set(["option", "checklist"]);

/** The place whose changes belong together while a noun is given a title: some are written as one list. */
function titlePlace(noun: Noun, at: Path): Path {
  return listed.has(noun) ? at.slice(0, -1) : [...at, titleKeyword(noun)];
}
