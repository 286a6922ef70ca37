import type { Json } from "../../../runtime/core/json.ts";
import { entriesOf } from "../edits/entries-of.ts";
import { layoutPlaces, placeIn } from "./layout-places.ts";
import type { Clash } from "./merge-drafts.ts";
import type { Path } from "../edits/path.ts";
import type { Three } from "./placed-once.ts";
import { readAt } from "../edits/read-at.ts";
import { replaced } from "../edits/replaced.ts";

/** The three documents in which what somebody has moved stands in one place, and what both moved to different ones. */
export interface AlignedSections extends Three {
  readonly clashes: readonly Clash[];
}

/**
 * Puts sections that somebody has moved into another tab there in all three documents, so that what the other one changed
 * in them is merged. Those that both moved to different tabs are in theirs.
 */
export function alignSections(three: Three): AlignedSections {
  const clashes: Clash[] = [];
  let { base, mine, theirs } = three;
  for (const item of sections(base)) {
    const [former, here, there] = [base, mine, theirs].map((each) => placeIn(each, item));
    if (here === undefined || there === undefined || former === undefined) continue;
    const [moved, others] = [here !== former, there !== former];
    if (moved && others && here !== there)
      clashes.push({ what: "place", at: item, base: former, mine: here, theirs: there });
    if (others) [base, mine] = [put(base, theirs, item), here === there ? mine : put(mine, theirs, item)];
    else if (moved) [base, theirs] = [put(base, mine, item), put(theirs, mine, item)];
  }
  return { base, mine, theirs, clashes };
}

function sections(document: Json): readonly Path[] {
  return (entriesOf(readAt(document, ["forms"])) ?? []).flatMap(([form]) =>
    layoutPlaces(document, form)
      .map(({ item }) => item)
      .filter(([, , list]) => list === "layout"),
  );
}

function put(document: Json, wanted: Json, item: Path): Json {
  return replaced(document, wanted, item) ?? document;
}
