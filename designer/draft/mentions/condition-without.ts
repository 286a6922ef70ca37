import { isObject } from "../../../runtime/core/definition/is-object.ts";
import type { Json, JsonObject } from "../../../runtime/core/json.ts";
import type { GoneValues } from "./gone-values.ts";

/** A condition, or what it comes to where nothing is left to ask. */
type Left = JsonObject | boolean;

/** What a condition comes to once no record has certain values any more. */
export function conditionWithout(condition: Json, gone: GoneValues): Left {
  if (!isObject(condition)) return true;
  const left: Record<string, Json> = {};
  for (const [key, value] of Object.entries(condition)) {
    const part = partWithout(key, value, gone);
    if (part === false) return false;
    if (part !== true) left[key] = part;
  }
  return Object.keys(left).length === 0 ? true : left;
}

function partWithout(key: string, value: Json, gone: GoneValues): Json {
  if (key === "not") {
    const inner = conditionWithout(value, gone);
    return typeof inner === "boolean" ? !inner : inner;
  }
  if (key === "properties" && isObject(value)) return assertionsWithout(value, gone);
  if (!Array.isArray(value) || (key !== "allOf" && key !== "anyOf")) return value;
  // Of all, the first that cannot hold decides; of any, the first that always holds.
  const decides = key === "anyOf";
  const parts = value.map((part: Json) => conditionWithout(part, gone));
  if (parts.includes(decides)) return decides;
  const open = parts.filter((part) => typeof part !== "boolean");
  return open.length === 0 ? !decides : open;
}

function assertionsWithout(assertions: JsonObject, gone: GoneValues): Json {
  const left: Record<string, Json> = { ...assertions };
  for (const [field, values] of Object.entries(gone)) {
    const own = assertions[field];
    if (!isObject(own)) continue;
    const { const: constant, enum: among } = own;
    if (constant !== undefined && values.has(constant)) return false;
    if (!Array.isArray(among) || !among.some((one: Json) => values.has(one))) continue;
    const others = among.filter((one: Json) => !values.has(one));
    if (others.length === 0) return false;
    left[field] = { ...own, enum: others };
  }
  return left;
}
