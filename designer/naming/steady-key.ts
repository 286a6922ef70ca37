import type { Edit } from "../draft/edits/edit.ts";
import type { Path } from "../draft/edits/path.ts";

const kept = new Map<string, string>();
let count = 0;

/**
 * The key by which React knows what shows the thing at a path: it stays the same when the thing is named by its title,
 * so that who has just left the title does not lose the box where they went on.
 */
export function steadyKey(at: Path): string {
  const path = at.join("/");
  return kept.get(path) ?? path;
}

/** The same for what a drawing knows something by: the last part of its key. */
export function steadyId(at: Path): string {
  return steadyKey(at).split("/").at(-1) ?? "";
}

/** Keeps the keys of what edits give another name; whatever has the former name next gets a key of its own. */
export function keepKeys(edits: readonly Edit[]): void {
  for (const edit of edits) {
    if (edit.do !== "rekey") continue;
    const key = steadyKey(edit.at);
    count += 1;
    kept.set([...edit.at.slice(0, -1), edit.to].join("/"), key);
    kept.set(edit.at.join("/"), `${edit.at.join("/")} ${String(count)}`);
  }
}
