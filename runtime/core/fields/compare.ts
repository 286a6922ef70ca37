import type { Json } from "../json.ts";
import { foldText } from "./fold.ts";
import { inWords } from "./in-words.ts";

/** By number. */
export function compareNumbers(a: Json, b: Json): number {
  return typeof a === "number" && typeof b === "number" ? Math.sign(a - b) : compareStored(a, b);
}

/** By code points of the folded text, as databases order it by its UTF-8 bytes. */
export function compareText(a: Json, b: Json): number {
  const left = foldText(inWords(a));
  const right = foldText(inWords(b));
  const shorter = Math.min(left.length, right.length);
  let index = 0;
  while (index < shorter && left.charCodeAt(index) === right.charCodeAt(index)) index += 1;
  if (index === shorter) return Math.sign(left.length - right.length);
  return Math.sign(rank(left.charCodeAt(index)) - rank(right.charCodeAt(index)));
}

/** Surrogates stand for code points above U+FFFF, although their units lie below U+E000. */
function rank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}

/** By code units: for dates and instants in their one stored form. */
export function compareStored(a: Json, b: Json): number {
  const [left, right] = [inWords(a), inWords(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}
