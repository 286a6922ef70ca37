import type { Path } from "./path.ts";

/** The path of an item beside another one. */
export function besides(path: Path, name: string): Path {
  return [...path.slice(0, -1), name];
}
