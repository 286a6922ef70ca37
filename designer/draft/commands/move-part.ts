import { wholeLayout } from "../../forms/layout/layout-edits.ts";
import { fullLayout, sectionsOf } from "../../forms/layout/full-layout.ts";
import type { Json } from "../../../runtime/core/json.ts";
import type { Edit } from "../edits/edit.ts";
import { entriesOf } from "../edits/entries-of.ts";
import { formOf } from "../form-of.ts";
import { freshName } from "../fresh-name.ts";
import { type Path, splitPath } from "../edits/path.ts";
import { readAt } from "../edits/read-at.ts";
import type { Noun, Step } from "../step.ts";
import { itemTitle } from "./item-title.ts";

/**
 * Moves a section, tab or text to another place of its form's layout: in `list` (the path of a list below the form, of
 * the layout itself or of a tab), in front of one of its items or at its end. A tab is never left without any section.
 */
export function movePart(
  document: Json,
  form: string,
  noun: Noun,
  at: Path,
  { list, before }: { readonly list: Path; readonly before: string | null },
): Step {
  const { parent, key } = splitPath(at);
  const definition = formOf(document, form);
  const target = ["forms", form, ...list];
  const label = { verb: "move", noun, title: itemTitle(document, at) } as const;
  const whole = wholeLayout(definition);
  if (parent.join("/") === target.join("/")) return { label, edits: [...whole, { do: "move", at, before }] };
  const isLast = parent.at(-1) === "sections" && entriesOf(readAt(document, parent))?.length === 1;
  const names = sectionsOf(fullLayout(definition)).map(({ section }) => section);
  const filler: readonly Edit[] = isLast ? [fillerIn(parent, names)] : [];
  // What the layout leaves out stands in a section that the first of the edits writes down.
  const written = { layout: fullLayout(definition) } as unknown as Json;
  const value = readAt(document, at) ?? readAt(written, at.slice(2)) ?? null;
  return {
    label,
    edits: [...whole, ...filler, { do: "remove", at }, { do: "insert", at: [...target, key], value, before }],
  };
}

function fillerIn(parent: Path, names: readonly string[]): Edit {
  const section = freshName("section", names);
  return { do: "insert", at: [...parent, section], value: { section, fields: [] }, before: null };
}
