import { changePhrases } from "../../runtime/core/diff/change-phrases.ts";
import type { Json } from "../../runtime/core/json.ts";
import type { Kept } from "../draft/merge/merge-drafts.ts";
import type { ItemList } from "./clash-place.ts";
import { changedWords, type Said, sayLayoutPlace, type ValuePlace } from "./say-value.ts";

interface KeptPlace {
  readonly base: Json | undefined;
  readonly document: Json;
  readonly list: ItemList | "";
  readonly known: ValuePlace;
}

/** What somebody did to an item that the other one has removed: `renamed to “origin”, changed: description`. */
export function sayKept(
  { name, moved }: Kept,
  value: Json,
  { base, document, list, known }: KeptPlace,
): Said {
  const said: string[] = [];
  if (name !== undefined) said.push(known.t("clash:renamedTo", { name }));
  if (moved !== undefined) {
    const { text } = sayLayoutPlace(moved.section, document, known.at, known) as { readonly text: string };
    said.push(known.t(moved.how === "into" ? "clash:movedInto" : "clash:movedWithin", { place: text }));
  }
  const changed = changedWords(value, base, known, list);
  const phrases = changePhrases(known.language);
  if (changed.length > 0) said.push(known.t("clash:changedIt", { changed: phrases.list(changed) }));
  return { kind: "words", text: phrases.list(said) };
}
