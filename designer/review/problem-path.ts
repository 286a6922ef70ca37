import type { Json } from "../../runtime/core/json.ts";
import { stepsOf } from "../../runtime/core/problem/pointer.ts";
import { type Entries, entriesOf } from "../draft/edits/entries-of.ts";
import type { Path } from "../draft/edits/path.ts";

/** The path of what a problem's JSON pointer leads to, as far as the document has it. */
export function problemPath(document: Json, pointer: string): Path {
  const path: string[] = [];
  let value = document;
  for (const step of stepsOf(pointer)) {
    const entries: Entries | undefined = entriesOf(value);
    const entry: Entries[number] | undefined = Array.isArray(value)
      ? entries?.[Number(step)]
      : entries?.find(([key]) => key === step);
    if (entry === undefined) break;
    path.push(entry[0]);
    value = entry[1];
  }
  return path;
}
