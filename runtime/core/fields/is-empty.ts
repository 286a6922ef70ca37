import type { Json } from "../json.ts";

/** Null, missing, blank text, `[]` and `{}` are empty; 0 and false are not. */
export function isEmpty(value: Json | undefined): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === "string") return isBlank(value);
  if (typeof value !== "object") return false;
  return Array.isArray(value) ? value.length === 0 : Object.keys(value).length === 0;
}

/** Most texts begin with a letter: only what may be space is looked at more closely. */
function isBlank(text: string): boolean {
  const first = text.charCodeAt(0);
  return first > 0x20 && first < 0x7f ? false : text.trim() === "";
}
