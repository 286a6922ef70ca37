import type { Json } from "../../runtime/core/json.ts";
import type { Edit } from "../draft/edits/edit.ts";
import { entriesOf } from "../draft/edits/entries-of.ts";
import type { Taken } from "../draft/history.ts";
import type { Path } from "../draft/edits/path.ts";
import { readAt } from "../draft/edits/read-at.ts";

interface Added {
  readonly value: Json;
  /** It has a name now that somebody gave it; what is inside of it has not. */
  readonly renamed: boolean;
}

/**
 * What stood at a place when the steps of a draft added it, by itself or inside of something bigger; undefined where
 * none of them did since the last publishing, or where it was given its present name since: no published version knows what
 * is found here.
 */
export function addedValue(past: readonly Taken[], at: Path): Json | undefined {
  const added = new Map<string, Added>();
  for (const { edits, inverse } of past.filter(({ published }) => published !== true))
    for (const [index, edit] of edits.entries()) follow(added, edit, inverse[inverse.length - 1 - index]);
  for (let length = at.length; length > 0; length -= 1) {
    const found = added.get(keyOf(at.slice(0, length)));
    if (found !== undefined)
      return found.renamed && length === at.length ? undefined : readAt(found.value, at.slice(length));
  }
  return undefined;
}

const keyOf = (at: Path) => JSON.stringify(at).slice(0, -1);

function follow(added: Map<string, Added>, edit: Edit, inverse: Edit | undefined): void {
  if (edit.do === "insert") added.set(keyOf(edit.at), { value: edit.value, renamed: false });
  else if (edit.do === "remove") drop(added, edit.at);
  else if (edit.do === "rekey") rekey(added, edit.at, edit.to);
  else if (edit.do === "set" && Array.isArray(edit.value)) {
    const former = new Set(
      (inverse?.do === "set" ? entriesOf(inverse.value) : undefined)?.map(([key]) => key),
    );
    const present = entriesOf(edit.value) ?? [];
    for (const [key, value] of present)
      if (!former.has(key)) added.set(keyOf([...edit.at, key]), { value, renamed: false });
    for (const key of former) if (!present.some(([each]) => each === key)) drop(added, [...edit.at, key]);
  }
}

function drop(added: Map<string, Added>, at: Path): void {
  const key = keyOf(at);
  for (const each of added.keys()) if (isWithin(each, key)) added.delete(each);
}

function rekey(added: Map<string, Added>, at: Path, to: string): void {
  const key = keyOf(at);
  const renamed = keyOf([...at.slice(0, -1), to]);
  for (const [each, found] of [...added]) {
    if (!isWithin(each, key)) continue;
    added.delete(each);
    added.set(renamed + each.slice(key.length), each === key ? { ...found, renamed: true } : found);
  }
}

function isWithin(each: string, key: string): boolean {
  return each === key || each.startsWith(`${key},`);
}
