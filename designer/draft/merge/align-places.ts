import type { Json } from "../../../runtime/core/json.ts";
import { entriesOf } from "../edits/entries-of.ts";
import { type LayoutPlace, layoutPlaces } from "./layout-places.ts";
import type { Clash } from "./merge-drafts.ts";
import { movedIn } from "./moved-in.ts";
import type { Three } from "./placed-once.ts";
import { readAt } from "../edits/read-at.ts";
import { replaced } from "../edits/replaced.ts";

/** The three documents, with what has to be asked about the places of fields. */
export interface AlignedPlaces extends Three {
  readonly clashes: readonly Clash[];
}

/**
 * Asks where a field is to stand that one has moved within its section and the other one into another: the first would be
 * lost. Until that is chosen it stands where they have it.
 */
export function alignPlaces({ base, mine, theirs }: Three): AlignedPlaces {
  const clashes: Clash[] = [];
  let ours = mine;
  const [left, right] = [sections(mine), sections(theirs)];
  for (const [key, { item, within }] of sections(base)) {
    const [here, there] = [left.get(key)?.within, right.get(key)?.within];
    const isOne = here === undefined || there === undefined || here === there;
    // Only one of them can have moved it within its section.
    if (isOne || (here !== within && there !== within)) continue;
    const moves = [movedIn(base, mine, item), movedIn(base, theirs, item)];
    if (!moves.includes("within") || !moves.includes("into")) continue;
    clashes.push({ what: "place", at: item, base: within, mine: here, theirs: there });
    ours = replaced(ours, theirs, item) ?? ours;
  }
  return { base, mine: ours, theirs, clashes };
}

/** The sections of all fields. */
function sections(document: Json): ReadonlyMap<string, LayoutPlace> {
  const forms = (entriesOf(readAt(document, ["forms"])) ?? []).map(([form]) => form);
  const places = forms.flatMap((form) => layoutPlaces(document, form));
  const fields = places.filter(({ item: [, , list] }) => list !== "layout");
  return new Map(fields.map((place) => [place.item.join("/"), place]));
}
