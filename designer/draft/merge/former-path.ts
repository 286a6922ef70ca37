import type { AlignedNames } from "./align-names.ts";
import type { Path } from "../edits/path.ts";

/** The path that a place had before what is around it was renamed. */
export function formerPath(at: Path, renames: AlignedNames["renames"]): Path {
  return renames.reduceRight<Path>((path, { at: former, to }) => {
    const last = former.length - 1;
    const isInside = former.every((step, index) => path[index] === (index === last ? to : step));
    return isInside ? [...former, ...path.slice(former.length)] : path;
  }, at);
}
