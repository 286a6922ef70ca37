import type { JsonPart } from "../../../runtime/core/json-text/read-json-text.ts";

/** From where to where something stands in a text. */
export interface TextRange {
  readonly from: number;
  readonly to: number;
}

/**
 * Where the value at a path stands, with its key; where the text does not have it, the nearest thing around it that it
 * has. A container is shown by its key, or by its first character.
 */
export function rangeInText(root: JsonPart | null, path: readonly (string | number)[]): TextRange {
  let part = root;
  let range: TextRange = { from: root?.from ?? 0, to: (root?.from ?? 0) + (root === null ? 0 : 1) };
  for (const step of path) {
    const entry = part?.entries.find(({ key }) => String(key) === String(step));
    if (entry === undefined) break;
    const { name, value } = entry;
    const from = name?.from ?? value?.from ?? range.from;
    const end = value === null ? name?.to : value.kind === "scalar" ? value.to : (name?.to ?? value.from + 1);
    range = { from, to: end ?? range.to };
    part = value;
  }
  return range;
}
