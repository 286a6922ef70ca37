import type { Json } from "../../../runtime/core/json.ts";
import { entriesOf } from "../edits/entries-of.ts";
import { nounAt } from "./noun-at.ts";
import type { Path } from "../edits/path.ts";
import type { Noun } from "../step.ts";

/** An item of a document that another one has no more. */
export interface GoneItem {
  readonly noun: Noun;
  readonly at: Path;
}

/** The items of `before`, as far as they have a noun, that `after` lacks; what is inside one that is gone is not told. */
export function goneItems(before: Json, after: Json | undefined, at: Path = []): readonly GoneItem[] {
  if (before === after) return [];
  const there = new Map(entriesOf(after) ?? []);
  return (entriesOf(before) ?? []).flatMap(([key, value]): readonly GoneItem[] => {
    const place = [...at, key];
    const noun = nounAt(place);
    if (noun !== null && !there.has(key)) return [{ noun, at: place }];
    return goneItems(value, there.get(key), place);
  });
}
