import type { Text } from "../../../runtime/core/definition/text.ts";
import type { Json } from "../../../runtime/core/json.ts";
import type { Path } from "../edits/path.ts";
import { readAt } from "../edits/read-at.ts";
import type { Noun } from "../step.ts";
import { mentionsOf } from "./mentions-of.ts";

/** The titles of the documents whose texts name a thing: they keep it when it goes, whatever else loses it. */
export function documentsNaming(document: Json, noun: Noun, at: Path): readonly Text[] {
  const named = mentionsOf(document, noun, at).filter((mention) => mention.at[0] === "documents");
  const names = new Set(named.map((mention) => mention.at[1] ?? ""));
  return [...names].map(
    (name) => (readAt(document, ["documents", name, "title"]) as Text | undefined) ?? name,
  );
}
