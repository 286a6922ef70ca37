import { isObject } from "../../runtime/core/definition/is-object.ts";
import type { Json } from "../../runtime/core/json.ts";
import { jsonEqual } from "../../runtime/core/json-equal.ts";
import { isReadyMade } from "./is-ready-made.ts";
import type { Path } from "./edits/path.ts";

/**
 * Where a value is typed when one thing becomes another: the path of the one text, number or choice that differs. Null
 * where more differs, or where parts come, go or change their sort: then something else was done than typing on.
 */
export function typedPlace(before: Json | undefined, after: Json | undefined, at: Path): Path | null {
  if (isPlain(before) && isPlain(after)) return at;
  // The first key in a ready-made text makes it one for all languages.
  if (isReadyMade(before) && typeof after === "string") return at;
  if (Array.isArray(before) && Array.isArray(after))
    return before.length === after.length ? within(before.keys(), before, after, at) : null;
  if (!isObject(before) || !isObject(after)) return null;
  return within(new Set([...Object.keys(before), ...Object.keys(after)]), before, after, at);
}

function within(keys: Iterable<string | number>, before: Json, after: Json, at: Path): Path | null {
  const [former, next] = [before, after] as { readonly [key: string | number]: Json }[];
  const differing = [...keys].filter((key) => !jsonEqual(former?.[key], next?.[key]));
  const [key] = differing;
  return key === undefined || differing.length > 1
    ? null
    : typedPlace(former?.[key], next?.[key], [...at, String(key)]);
}

function isPlain(value: Json | undefined): boolean {
  return value === undefined || value === null || typeof value !== "object";
}
