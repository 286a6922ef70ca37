import { isObject } from "../../runtime/core/definition/is-object.ts";
import type { Text } from "../../runtime/core/definition/text.ts";
import type { Json } from "../../runtime/core/json.ts";
import { jsonEqual } from "../../runtime/core/json-equal.ts";
import { fullLayout, sectionsOf } from "../forms/layout/full-layout.ts";
import { entriesOf } from "../draft/edits/entries-of.ts";
import { formOf } from "../draft/form-of.ts";
import type { History } from "../draft/history.ts";
import type { Path } from "../draft/edits/path.ts";
import { documentNodes } from "../draft/mentions/document-nodes.ts";
import { formulaKeywords } from "../draft/mentions/formula-keywords.ts";
import { readAt } from "../draft/edits/read-at.ts";
import type { Noun } from "../draft/step.ts";
import { addedValue } from "./added-value.ts";
import { madeName } from "./made-names.ts";
import { nameOfTitle } from "./name-of-title.ts";
import { titleKeyword } from "./title-keyword.ts";

/**
 * The name that a noun should have now that it has a title of its own; null where it keeps the one that it has: it
 * was there before the draft, somebody named it, nobody titled it, or no name can be made from the title.
 */
export function nameFor({ document, past }: History, noun: Noun, at: Path): string | null {
  const name = at.at(-1) ?? "";
  const style = madeName(noun, name);
  if (style === null) return null;
  const added = addedValue(past, at);
  const titleOf = (item: Json | undefined) => (isObject(item) ? item[titleKeyword(noun)] : undefined);
  const title = titleOf(readAt(document, at));
  const first = titleOf(added);
  if (noun === "option" && isInFormula(document, name)) return null;
  if (added === undefined || title === undefined || jsonEqual(first, title)) return null;
  const others = siblings(document, noun, at).filter((each) => each !== name);
  const made = nameOfTitle(title as Text, style, others);
  // Its words may be others in another language only.
  const untitled = first !== undefined && made === nameOfTitle(first as Text, style, others);
  return made === name || untitled ? null : made;
}

/** Of which field's options a formula speaks cannot be told from the text in it. */
function isInFormula(document: Json, option: string): boolean {
  return documentNodes(document).some(
    ({ keyword, value }) =>
      formulaKeywords.has(keyword) && typeof value === "string" && value.includes(`"${option}"`),
  );
}

/** Names that must differ from each other; those of sections do so in the whole form. */
function siblings(document: Json, noun: Noun, at: Path): readonly string[] {
  if (noun === "section")
    return sectionsOf(fullLayout(formOf(document, at[1] ?? ""))).map(({ section }) => section);
  return (entriesOf(readAt(document, at.slice(0, -1))) ?? []).map(([key]) => key);
}
