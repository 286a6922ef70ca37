import type { Json } from "../../../runtime/core/json.ts";
import { applyEdits } from "../edits/apply-edits.ts";
import { entriesOf } from "../edits/entries-of.ts";
import { type LayoutPlace, layoutPlaces, placeIn } from "./layout-places.ts";
import type { Clash } from "./merge-drafts.ts";
import { readAt } from "../edits/read-at.ts";

/** Three documents: how it began, and what each of two made of it. */
export interface Three {
  readonly base: Json;
  readonly mine: Json;
  readonly theirs: Json;
}

/** A merged document in which no layout has anything twice, and what both have moved to different places. */
export interface PlacedOnce {
  readonly document: Json;
  readonly clashes: readonly Clash[];
}

/**
 * Takes out of the layouts of a merged document what both put somewhere: a field or section that one of them moved stands
 * where it was moved to, and one that both moved to different places where they have put it.
 */
export function placedOnce(three: Three, merged: Json): PlacedOnce {
  const clashes: Clash[] = [];
  let document = merged;
  for (const [form] of entriesOf(readAt(merged, ["forms"])) ?? []) {
    // What a section that goes away has in it is no longer there twice.
    for (let twice = firstTwice(document, form); twice !== undefined; twice = firstTwice(document, form)) {
      const { item, places } = twice;
      const [base, mine, theirs] = [three.base, three.mine, three.theirs].map((each) => placeIn(each, item));
      const wanted = theirs === base && mine !== undefined ? mine : theirs;
      if (mine !== theirs && mine !== base && theirs !== base)
        clashes.push({ what: "place", at: item, base, mine, theirs });
      const kept = places.find(({ within }) => within === wanted) ?? places[0];
      const edits = places
        .filter((place) => place !== kept)
        .toReversed()
        .map(({ at }) => ({ do: "remove" as const, at }));
      const next = applyEdits(document, edits)?.document;
      if (next === undefined) break;
      document = next;
    }
  }
  return { document, clashes };
}

function firstTwice(document: Json, form: string) {
  const found = new Map<string, LayoutPlace[]>();
  for (const place of layoutPlaces(document, form)) {
    const key = JSON.stringify(place.item);
    found.set(key, [...(found.get(key) ?? []), place]);
  }
  const places = [...found.values()].find((each) => each.length > 1);
  return places?.[0] === undefined ? undefined : { item: places[0].item, places };
}
