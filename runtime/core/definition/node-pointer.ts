import { pointerTo } from "../problem/pointer.ts";
import type { JsonNode } from "./json-nodes.ts";

/** The JSON pointer to a node. */
export function nodePointer(node: JsonNode): string {
  const keys: (string | number)[] = [];
  for (let at = node; at.parent; at = at.parent) keys.push(at.key);
  return keys.reverse().reduce<string>(pointerTo, "");
}
