import { isObject } from "../../../runtime/core/definition/is-object.ts";
import type { Json } from "../../../runtime/core/json.ts";
import { identityOf } from "./entries-of.ts";

/** Whether two values are the same but for the order of keys, of named items and of texts in lists. */
export function sameButOrder(a: Json, b: Json): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    if (a.length !== b.length) return false;
    const [ours, others] = [a, b].map((list) => list.toSorted(byMark));
    return ours?.every((each, index) => sameButOrder(each, others?.[index] ?? null)) === true;
  }
  if (!isObject(a) || !isObject(b) || Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && sameButOrder(a[key] ?? null, b[key] ?? null))
  );
}

/** What has no mark stays where it is. */
function byMark(one: Json, other: Json): number {
  const [here, there] = [markOf(one), markOf(other)];
  if (here === undefined || there === undefined || here === there) return 0;
  return here < there ? -1 : 1;
}

function markOf(item: Json): string | undefined {
  if (typeof item === "string") return item;
  const keyword = identityOf(item);
  return isObject(item) && keyword !== undefined ? String(item[keyword]) : undefined;
}
