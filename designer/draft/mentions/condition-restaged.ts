import { isObject } from "../../../runtime/core/definition/is-object.ts";
import type { Json, JsonObject } from "../../../runtime/core/json.ts";
import { jsonEqual } from "../../../runtime/core/json-equal.ts";

/**
 * A condition that asks for the stage `instead` where it asked for one that goes away, each only once. What is asked not
 * to be in that stage stays, since it would leave out other records than it did; but where both were left out, only the
 * one that is left is named.
 */
export function conditionRestaged(condition: Json, stage: string, instead: string, asks = true): Json {
  if (!isObject(condition)) return condition;
  const parts = Object.entries(condition).map(([key, part]): [string, Json] => {
    if (key === "not") return [key, conditionRestaged(part, stage, instead, !asks)];
    if (key === "properties" && isObject(part)) return [key, assertions(part, stage, instead, asks)];
    if (!Array.isArray(part) || (key !== "allOf" && key !== "anyOf")) return [key, part];
    const all = part.map((one: Json) => conditionRestaged(one, stage, instead, asks));
    return [key, jsonEqual(all, part) ? part : distinct(all)];
  });
  return Object.fromEntries(parts);
}

function assertions(said: JsonObject, stage: string, instead: string, asks: boolean): JsonObject {
  const { _stage: own } = said;
  if (!isObject(own)) return said;
  const { const: constant, enum: among } = own;
  if (constant === stage && asks) return { ...said, _stage: { ...own, const: instead } };
  if (!Array.isArray(among) || !among.includes(stage) || !(asks || among.includes(instead))) return said;
  const stages = among.map((one: Json) => (one === stage ? instead : one));
  return { ...said, _stage: { ...own, enum: distinct(stages) } };
}

function distinct(list: readonly Json[]): readonly Json[] {
  return list.filter((one, index) => list.findIndex((other) => jsonEqual(other, one)) === index);
}
