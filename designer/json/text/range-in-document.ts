import { readDocument } from "../../../runtime/core/definition/read-document.ts";
import type { Spot } from "./spot.ts";
import type { TextRange } from "./range-in-text.ts";

/**
 * Where a part of a document stands in its file: of the body the tag or name at a spot, of what stands before the body
 * the whole line. What is not found there is shown at its beginning.
 */
export function rangeInDocument(
  text: string,
  [key]: readonly (string | number)[],
  spot: Spot | null,
): TextRange {
  const read = readDocument(text);
  const start = read === null ? 0 : text.length - String(read["body"]).length;
  if (key === "body") {
    if (spot === null || read === null) return { from: start, to: start };
    return wordAt(text, Math.min(offsetOf(text, start, spot), text.length));
  }
  const found = new RegExp(`^${String(key)}:.*$`, "m").exec(text.slice(0, start));
  return found === null ? { from: 0, to: 0 } : { from: found.index, to: found.index + found[0].length };
}

/** Lines end as those who counted them say: also at a lone carriage return. */
function offsetOf(text: string, start: number, { line, column }: Spot): number {
  const ends = /\r\n?|\n/g;
  ends.lastIndex = start;
  let from = start;
  for (let count = 1; count < line && ends.exec(text) !== null; count += 1) from = ends.lastIndex;
  return from + column - 1;
}

/** A whole tag where one begins, else what is written there up to a space or the end of its tag. */
function wordAt(text: string, from: number): TextRange {
  const rest = text.slice(from, from + 400);
  const found = /^\{\{[\s\S]*?\}\}+/.exec(rest) ?? /^[^\s{}|()]+/.exec(rest);
  return { from, to: from + (found?.[0].length ?? 0) };
}
