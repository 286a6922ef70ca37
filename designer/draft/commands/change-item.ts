import type { Json } from "../../../runtime/core/json.ts";
import type { Path } from "../edits/path.ts";
import { readAt } from "../edits/read-at.ts";
import type { Noun, Step } from "../step.ts";
import { typedPlace } from "../typed-place.ts";
import type { Edit } from "../edits/edit.ts";
import { itemTitle } from "./item-title.ts";

/** Keywords of a noun by their path below it, with their new values; undefined takes one away. */
export type Changes = readonly (readonly [keyword: Path, value: Json | undefined])[];

/**
 * Changes keywords of a noun. Objects on the way to a keyword are made where they are missing. Typing on at one value is
 * undone as one; anything else that happens to the same keyword is undone by itself.
 */
export function changeItem(document: Json, noun: Noun, at: Path, changes: Changes): Step {
  const edits = changes.flatMap(([keyword, value]) => editsOf(document, at, keyword, value));
  const keywords = changes.map(([keyword]) => keyword.join("/"));
  const typed = changes.map(([keyword, value]) =>
    typedPlace(readAt(document, [...at, ...keyword]), value, keyword),
  );
  return {
    label: { verb: "change", noun, title: itemTitle(document, at) },
    edits,
    together: [...at, ...keywords].join("/"),
    typed: typed.includes(null) ? null : typed.flatMap((place) => place ?? []).join("/"),
  };
}

function editsOf(document: Json, at: Path, keyword: Path, value: Json | undefined): readonly Edit[] {
  const place = [...at, ...keyword];
  if (value === undefined) return readAt(document, place) === undefined ? [] : [{ do: "remove", at: place }];
  const missing = keyword.findIndex(
    (_, index) => readAt(document, [...at, ...keyword.slice(0, index + 1)]) === undefined,
  );
  if (missing < 0 || missing === keyword.length - 1) return [{ do: "set", at: place, value }];
  const inner = keyword.slice(missing + 1).reduceRight<Json>((inside, key) => ({ [key]: inside }), value);
  return [{ do: "set", at: [...at, ...keyword.slice(0, missing + 1)], value: inner }];
}
