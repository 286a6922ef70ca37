import type { Json } from "./json.ts";

/** Whether two JSON values are the same; the order of keys does not matter, undefined is only equal to itself. */
export function jsonEqual(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
    return a.every((item, index) => jsonEqual(item, b[index]));
  }
  const left = Object.entries(a);
  const right = new Map<string, Json>(Object.entries(b));
  return left.length === right.size && left.every(([key, value]) => jsonEqual(value, right.get(key)));
}
