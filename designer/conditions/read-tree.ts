import { conditionLimits } from "../../runtime/core/condition/condition-reading.ts";
import type { Leaf } from "../../runtime/core/condition/compiled-condition.ts";
import { isObject } from "../../runtime/core/definition/is-object.ts";
import type { Json, JsonObject } from "../../runtime/core/json.ts";
import { assertionLeaf } from "./assertion-leaf.ts";
import { type ConditionNode, freshKey, type GroupNode } from "./condition-tree.ts";

/**
 * Any JSON that stands where a condition does, as a group to click on; no condition is an empty group. What rows
 * cannot show (unknown keywords, wrong shapes, more or deeper than the language allows) is kept as JSON in it.
 */
export function readTree(condition: Json | undefined): GroupNode {
  if (condition === undefined) return root([]);
  if (isTooLarge(condition)) return root([json(condition)]);
  const node = readNode(condition, 1);
  return node.kind === "group" ? node : root([node]);
}

function root(parts: readonly ConditionNode[]): GroupNode {
  return { kind: "group", key: freshKey(), nots: 0, match: "all", written: "together", parts };
}

function json(value: Json): ConditionNode {
  return { kind: "json", key: freshKey(), nots: 0, value };
}

function row(leaf: Leaf): ConditionNode {
  return { kind: "row", key: freshKey(), nots: 0, leaf, finished: { nots: 0, leaf } };
}

function readNode(condition: Json, depth: number): ConditionNode {
  if (!isObject(condition) || depth > conditionLimits.depth) return json(condition);
  const parts = Object.entries(condition).flatMap(([keyword, value]) => partsOf(keyword, value, depth));
  const [only] = parts;
  if (only === undefined) return json(condition);
  return parts.length === 1 ? only : root(parts);
}

function partsOf(keyword: string, value: Json, depth: number): readonly ConditionNode[] {
  const kept = [json({ [keyword]: value })];
  switch (keyword) {
    case "required":
      return namesIn(value)?.map((field) => row(present(field))) ?? kept;
    case "properties":
      return isObject(value) && Object.keys(value).length > 0
        ? Object.entries(value).flatMap(([field, said]) => assertionsOf(field, said))
        : kept;
    case "allOf":
    case "anyOf": {
      if (!Array.isArray(value) || value.length === 0) return kept;
      const parts = (value as readonly Json[]).map((part) => readNode(part, depth + 1));
      const match = keyword === "allOf" ? "all" : "any";
      return [{ kind: "group", key: freshKey(), nots: 0, match, written: "list", parts }];
    }
    case "not":
      return [negated(readNode(value, depth + 1))];
    default:
      return kept;
  }
}

function assertionsOf(field: string, said: Json): readonly ConditionNode[] {
  const entries = isObject(said) ? Object.entries(said) : [];
  if (entries.length === 0) return [json({ properties: { [field]: said } })];
  return entries.map(([keyword, value]) => {
    const leaf = assertionLeaf(field, keyword, value);
    return leaf === null ? json({ properties: { [field]: { [keyword]: value } } }) : row(leaf);
  });
}

function negated(node: ConditionNode): ConditionNode {
  const nots = node.nots + 1;
  return node.kind === "row" ? { ...node, nots, finished: { nots, leaf: node.leaf } } : { ...node, nots };
}

function present(field: string): Leaf {
  return { kind: "leaf", field, operator: "present", operand: { kind: "none" } };
}

function namesIn(value: Json): readonly string[] | null {
  if (!Array.isArray(value) || value.length === 0) return null;
  const names = (value as readonly Json[]).filter((name): name is string => typeof name === "string");
  return names.length === value.length && new Set(names).size === names.length ? names : null;
}

/** Counts without recursion and stops early: what stands here may be anything. */
function isTooLarge(condition: Json): boolean {
  const left: Json[] = [condition];
  for (let count = 0; left.length > 0; count += 1) {
    if (count > conditionLimits.nodes * 10) return true;
    const value = left.pop();
    if (typeof value === "object" && value !== null)
      left.push(...Object.values(value as JsonObject).slice(0, 1000));
  }
  return false;
}
