import { isObject } from "../../../runtime/core/definition/is-object.ts";
import type { Json, JsonObject } from "../../../runtime/core/json.ts";

/** A condition, or what it comes to where nothing is left to ask. */
type Left = JsonObject | boolean;

/** What a condition comes to once no record stands in a stage any more. */
export function conditionWithout(condition: Json, stage: string): Left {
  if (!isObject(condition)) return true;
  const left: Record<string, Json> = {};
  for (const [key, value] of Object.entries(condition)) {
    const part = partWithout(key, value, stage);
    if (part === false) return false;
    if (part !== true) left[key] = part;
  }
  return Object.keys(left).length === 0 ? true : left;
}

function partWithout(key: string, value: Json, stage: string): Json {
  if (key === "not") {
    const inner = conditionWithout(value, stage);
    return typeof inner === "boolean" ? !inner : inner;
  }
  if (key === "properties" && isObject(value)) return assertionsWithout(value, stage);
  if (!Array.isArray(value) || (key !== "allOf" && key !== "anyOf")) return value;
  // Of all, the first that cannot hold decides; of any, the first that always holds.
  const decides = key === "anyOf";
  const parts = value.map((part: Json) => conditionWithout(part, stage));
  if (parts.includes(decides)) return decides;
  const open = parts.filter((part) => typeof part !== "boolean");
  return open.length === 0 ? !decides : open;
}

function assertionsWithout(assertions: JsonObject, stage: string): Json {
  const { _stage: own } = assertions;
  if (!isObject(own)) return assertions;
  if (own["const"] === stage) return false;
  const { enum: among } = own;
  if (!Array.isArray(among)) return assertions;
  const others = among.filter((one: Json) => one !== stage);
  return others.length === 0 ? false : { ...assertions, _stage: { ...own, enum: others } };
}
