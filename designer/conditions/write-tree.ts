import { isObject } from "../../runtime/core/definition/is-object.ts";
import type { Json } from "../../runtime/core/json.ts";
import type { ConditionNode } from "./condition-tree.ts";
import { leafJson } from "./leaf-json.ts";

/** A node as the definition language says it, of unfinished rows what they said before; undefined for nothing. */
export function writeTree(node: ConditionNode): Json | undefined {
  switch (node.kind) {
    case "json":
      return within(node.nots, node.value);
    case "row":
      return node.finished === null ? undefined : within(node.finished.nots, leafJson(node.finished.leaf));
    case "group": {
      const parts = node.parts.map(writeTree).filter((part) => part !== undefined);
      if (parts.length === 0) return undefined;
      if (node.match === "any") return within(node.nots, { anyOf: parts });
      return within(node.nots, node.written === "list" ? { allOf: parts } : together(parts));
    }
  }
}

function within(nots: number, condition: Json): Json {
  return nots === 0 ? condition : { not: within(nots - 1, condition) };
}

/** Conditions as keywords of one object, or as a list where two of them use the same keyword. */
function together(parts: readonly Json[]): Json {
  const [first] = parts;
  if (first !== undefined && parts.length === 1) return first;
  let merged: Json | undefined = {};
  for (const part of parts) merged = merged === undefined ? undefined : joined(merged, part, keywords);
  return merged ?? { allOf: parts };
}

/** What one key means when both sides have it; undefined where only one of them can. */
type Join = (before: Json, value: Json) => Json | undefined;

const none: Join = () => undefined;

const listed: Join = (before, value) => {
  if (!Array.isArray(before) || !Array.isArray(value)) return undefined;
  const names: readonly Json[] = before;
  return [...names, ...(value as readonly Json[]).filter((name) => !names.includes(name))];
};

const assertions: Join = (before, value) => joined(before, value, () => none);

const fields: Join = (before, value) => joined(before, value, () => assertions);

const keywords = (keyword: string): Join =>
  keyword === "required" ? listed : keyword === "properties" ? fields : none;

function joined(before: Json, value: Json, joinOf: (key: string) => Join): Json | undefined {
  if (!isObject(before) || !isObject(value)) return undefined;
  // By entries, since a key of somebody's own may be `__proto__`.
  const entries = new Map(Object.entries(before));
  for (const [key, inner] of Object.entries(value)) {
    const held = entries.get(key);
    const next = held === undefined ? inner : joinOf(key)(held, inner);
    if (next === undefined) return undefined;
    entries.set(key, next);
  }
  return Object.fromEntries(entries);
}
