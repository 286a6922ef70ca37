import type { Json } from "../../../runtime/core/json.ts";
import { entriesOf } from "../../draft/edits/entries-of.ts";
import type { Path } from "../../draft/edits/path.ts";

/** The way in a value as its JSON has it: positions of lists in place of the names by which drafts know their items. */
export function stepsIn(value: Json | undefined, path: Path): readonly (string | number)[] {
  const steps: (string | number)[] = [];
  let here = value;
  for (const step of path) {
    const entries = entriesOf(here) ?? [];
    const index = entries.findIndex(([key]) => key === step);
    if (index < 0) break;
    steps.push(Array.isArray(here) ? index : step);
    here = entries[index]?.[1];
  }
  return steps;
}

/** The way in a value as drafts know it, from the way in its JSON, as far as the value has it. */
export function namesIn(value: Json | undefined, steps: readonly (string | number)[]): Path {
  const path: string[] = [];
  let here = value;
  for (const step of steps) {
    const entries = entriesOf(here) ?? [];
    const entry = Array.isArray(here) ? entries[Number(step)] : entries.find(([key]) => key === step);
    if (entry === undefined) break;
    path.push(entry[0]);
    here = entry[1];
  }
  return path;
}
