import { isObject } from "../definition/is-object.ts";
import { stepsOf } from "../problem/pointer.ts";
import type { Problem } from "../problem/problem.ts";

/**
 * Compares problems by where they stand in a document: what holds something before what is in it, then as the keys
 * follow each other; keys that are missing come last.
 */
export function documentOrder(document: unknown): (a: Problem, b: Problem) => number {
  const places = new Map<object, ReadonlyMap<string, number>>();
  const positions = (value: object) => {
    const known = places.get(value) ?? new Map(Object.keys(value).map((key, index) => [key, index]));
    places.set(value, known);
    return known;
  };
  return (a, b) => {
    const [left, right] = [stepsOf(a.pointer), stepsOf(b.pointer)];
    let at: unknown = document;
    for (const [depth, key] of left.entries()) {
      const other = right[depth];
      if (other === undefined) return 1;
      const known = typeof at === "object" && at !== null ? positions(at) : new Map<string, number>();
      if (key !== other) return (known.get(key) ?? known.size) - (known.get(other) ?? known.size);
      at = Array.isArray(at) ? (at[Number(key)] as unknown) : isObject(at) && known.has(key) ? at[key] : null;
    }
    return left.length - right.length;
  };
}
