import type { Json } from "../../runtime/core/json.ts";
import type { Clash } from "../draft/merge/merge-drafts.ts";
import { besides } from "../draft/edits/besides.ts";
import { layoutPlaces } from "../draft/merge/layout-places.ts";
import type { Path } from "../draft/edits/path.ts";
import { readAt } from "../draft/edits/read-at.ts";

/** Where what clashes stands in the draft as it is shown; where it is gone, what was around it. */
export function placeOfClash({ what, at, mine }: Clash, document: Json): Path {
  if (what === "name" && typeof mine === "string") return besides(at, mine);
  const item = at.join("/");
  // A section is asked for as one of the layout itself, wherever it stands.
  const section = what === "place" && at[2] === "layout";
  const found = section && layoutPlaces(document, at[1] ?? "").find((place) => place.item.join("/") === item);
  let place: Path = found ? found.at : at;
  while (place.length > 0 && readAt(document, place) === undefined) place = place.slice(0, -1);
  return place;
}
