import type { Json } from "../../../runtime/core/json.ts";
import type { Path } from "../edits/path.ts";
import { documentNodes } from "./document-nodes.ts";
import type { Mention } from "./mention.ts";

/** Every place but formulas that speaks of an option of a form's field by its stored value. */
export function* optionMentions(
  document: Json,
  form: string,
  field: string,
  option: string,
): Generator<Mention> {
  for (const { at, keyword, value, form: home } of documentNodes(document)) {
    if (home !== form || value !== option) continue;
    // Of several values each stands in a list of its own below the keyword.
    const place = at.at(-1)?.startsWith("#") === true ? at.slice(0, -1) : at;
    const isDefault = keyword === "default" && place.at(-2) === field;
    const isStored = (keyword === "data/*" || keyword === "set/*") && place.at(-1) === field;
    const isCompared = (keyword === "const" || keyword === "enum") && isAbout(place, field);
    if (isDefault || isStored || isCompared) yield { at, how: "rule" };
  }
}

/** Whether a value stands in the part of a condition that is about a field. */
function isAbout(at: Path, field: string): boolean {
  const place = at.at(-2) === "contains" ? at.slice(0, -2) : at.slice(0, -1);
  return (
    place.at(-1) === field &&
    place.at(-2) === "properties" &&
    !["schema", "items"].includes(place.at(-3) ?? "")
  );
}
