import type { Path } from "./path.ts";

/** Whether a path leads to a place, or to something in it. */
export function isBelow(path: Path, place: Path): boolean {
  return place.every((step, index) => path[index] === step);
}
