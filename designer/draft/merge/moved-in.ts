import type { Json } from "../../../runtime/core/json.ts";
import { layoutPlaces, placeIn } from "./layout-places.ts";
import type { Path } from "../edits/path.ts";
import { stationary } from "../edits/stationary.ts";

/**
 * Whether somebody who made `after` of `before` moved a field in its layout: into another section, or within its own. Of
 * two neighbours that changed places either can have been moved. What a section that is gone had in it was not moved.
 */
export function movedIn(before: Json, after: Json, item: Path): "into" | "within" | null {
  const [former, now] = [placeIn(before, item), placeIn(after, item)];
  if (item[2] === "layout" || former === undefined || now === undefined) return null;
  if (former !== now) return placeIn(after, sectionAt(item, former)) === undefined ? null : "into";
  const [order, wanted] = [fieldsIn(before, item, former), fieldsIn(after, item, now)];
  const [left, right] = [new Set(order), new Set(wanted)];
  const shared = [order.filter((key) => right.has(key)), wanted.filter((key) => left.has(key))];
  const rest = shared.map((keys) => keys.filter((key) => key !== item.at(-1)));
  return longestRun(shared) === longestRun(rest) ? "within" : null;
}

function longestRun([order = [], wanted = []]: readonly (readonly string[])[]): number {
  return stationary(order, wanted).size;
}

function sectionAt(item: Path, section: string): Path {
  return [...item.slice(0, 2), "layout", section];
}

function fieldsIn(document: Json, item: Path, section: string): readonly string[] {
  return layoutPlaces(document, item[1] ?? "")
    .filter((place) => place.within === section && place.item[2] !== "layout")
    .map((place) => place.item.at(-1) ?? "");
}
