import type { Edit } from "../draft/edits/edit.ts";
import { isBelow } from "../draft/edits/is-below.ts";
import type { Path } from "../draft/edits/path.ts";
import type { Place } from "./place.ts";

/** Where a place is after edits that gave things other names; the same object where it has not moved. */
export function movedPlace(place: Place, edits: readonly Edit[]): Place {
  const { form, pipeline, at } = place;
  const moved = movedPath(at, edits);
  if (form === undefined) return moved === at ? place : { ...place, at: moved };
  const home = ["forms", form, ...(pipeline === undefined ? [] : ["pipelines", pipeline])];
  const movedHome = movedPath(home, edits);
  if (moved === at && movedHome === home) return place;
  return { ...place, form: movedHome[1], pipeline: movedHome[3], at: moved };
}

function movedPath(path: Path, edits: readonly Edit[]): Path {
  let moved = path;
  for (const edit of edits) {
    if (edit.do !== "rekey") continue;
    const last = edit.at.length - 1;
    if (isBelow(moved, edit.at)) moved = moved.with(last, edit.to);
  }
  return moved;
}
