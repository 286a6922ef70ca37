import type { Json } from "../json.ts";
import { foldText } from "./fold.ts";

/** By number. */
export const compareNumbers = (a: Json, b: Json): number => Math.sign(Number(a) - Number(b));

/** By code points of the folded text, the same on every database. */
export function compareText(a: Json, b: Json): number {
  const left = [...foldText(String(a))];
  const right = [...foldText(String(b))];
  for (let index = 0; index < Math.min(left.length, right.length); index += 1) {
    const difference = (left[index]?.codePointAt(0) ?? 0) - (right[index]?.codePointAt(0) ?? 0);
    if (difference !== 0) return Math.sign(difference);
  }
  return Math.sign(left.length - right.length);
}

/** By code units: for dates and instants in their one stored form. */
export function compareStored(a: Json, b: Json): number {
  const [left, right] = [String(a), String(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}
