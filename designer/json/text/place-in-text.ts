import type { JsonPart, JsonTextRead } from "../../../runtime/core/json-text/read-json-text.ts";
import type { TextRange } from "./range-in-text.ts";

/** Where a position in a text is: in or before a key of the object at `path`, or in the value at `path`. */
export interface PlaceInText extends TextRange {
  readonly part: "key" | "value";
  readonly path: readonly (string | number)[];
  /** Keys that the object around has besides this one. */
  readonly siblings: readonly string[];
  /** A key that has its colon already. */
  readonly colon: boolean;
  /** Another entry follows, so that a comma belongs in between. */
  readonly follows: boolean;
}

/** What can be written at a position; null where nothing can before a comma or a bracket is there. */
export function placeInText({ root, tokens }: JsonTextRead, position: number): PlaceInText | null {
  const blank = { from: position, to: position, siblings: [], colon: false, follows: false };
  if (root === null) return { ...blank, part: "value", path: [] };
  if (root.kind === "scalar") return { ...blank, from: root.from, to: root.to, part: "value", path: [] };
  const { around, path } = innermost(root, position);
  if (position <= around.from) return null;
  const index = around.entries.findIndex(
    ({ name, value }) => position <= Math.max(name?.to ?? 0, value?.to ?? 0),
  );
  const entry = around.entries[index];
  const behind = tokens.findLast(({ to }) => to <= position);
  const other = (at: number) => around.entries.flatMap(({ key }, each) => (each === at ? [] : [String(key)]));
  const { name, value } = entry ?? { name: null, value: null };
  if (entry !== undefined && name !== null && name.from < position && position <= name.to) {
    const next = tokens.find(({ from }) => from >= name.to)?.kind;
    const follows = next === "string" || next === "word";
    return { ...spanOf(name), part: "key", path, siblings: other(index), colon: next === ":", follows };
  }
  if (entry !== undefined && value?.kind === "scalar" && value.from <= position && position <= value.to)
    return { ...blank, ...spanOf(value), part: "value", path: [...path, entry.key] };
  if (behind?.kind === ":") {
    const named = around.entries.findLast(({ name: key }) => key !== null && key.to <= behind.from);
    return named?.value === null ? { ...blank, part: "value", path: [...path, named.key] } : null;
  }
  if (behind === undefined || !["{", "[", ","].includes(behind.kind)) return null;
  const before = around.entries.filter(({ name: key, value: inner }) => {
    const end = key?.to ?? inner?.to;
    return end !== undefined && end <= position;
  }).length;
  const follows = before < around.entries.length;
  if (around.kind === "object") return { ...blank, part: "key", path, siblings: other(-1), follows };
  return { ...blank, part: "value", path: [...path, before], follows };
}

function innermost(
  root: JsonPart,
  position: number,
): { readonly around: JsonPart; readonly path: readonly (string | number)[] } {
  const path: (string | number)[] = [];
  let around = root;
  for (;;) {
    const entry = around.entries.find(
      ({ value }) =>
        value !== null && value.kind !== "scalar" && value.from < position && position < value.to,
    );
    if (entry?.value == null) return { around, path };
    path.push(entry.key);
    around = entry.value;
  }
}

function spanOf({ from, to }: TextRange): TextRange {
  return { from, to };
}
