import type { Problem } from "../../problem/problem.ts";
import { definitionProblem } from "../definition-problem.ts";
import { isObject } from "../is-object.ts";
import { jsonNodes } from "../json-nodes.ts";
import { nodePointer } from "../node-pointer.ts";
import type { LimitRule } from "./limit-rule.ts";

const deepest = 8;
const mostNodes = 200;

/** Where the language has conditions. A field may have such a name too; it holds nothing that counts. */
const conditionKeys = new Set<string | number>([
  "when",
  "until",
  "filter",
  "records",
  "x-visibleWhen",
  "x-requiredWhen",
  "x-readOnlyWhen",
  "x-when",
  "x-filter",
]);

/** A condition is at most 8 deep and has at most 200 nodes: keywords, names under them and nested conditions. */
export const conditionSize: LimitRule = (document) => {
  const problems: Problem[] = [];
  for (const node of jsonNodes(document)) {
    if (!conditionKeys.has(node.key) || !isObject(node.value)) continue;
    const { depth, nodes } = measure(node.value);
    if (depth > deepest)
      problems.push(definitionProblem("definition-condition-depth", nodePointer(node), { limit: deepest }));
    if (nodes > mostNodes)
      problems.push(definitionProblem("definition-condition-size", nodePointer(node), { limit: mostNodes }));
  }
  return problems;
};

function measure(condition: unknown): { depth: number; nodes: number } {
  const waiting = [{ condition, depth: 1 }];
  let depth = 0;
  let nodes = 0;
  for (let next = waiting.pop(); next && nodes <= mostNodes; next = waiting.pop()) {
    if (!isObject(next.condition)) continue;
    const { required, properties, allOf, anyOf, not } = next.condition;
    const within = next.depth + 1;
    depth = Math.max(depth, next.depth);
    nodes += Object.keys(next.condition).length;
    if (Array.isArray(required)) nodes += required.length;
    if (isObject(properties))
      for (const assertion of Object.values(properties))
        nodes += 1 + (isObject(assertion) ? Object.keys(assertion).length : 0);
    const parts: unknown[] = [allOf, anyOf].filter(Array.isArray).flat();
    nodes += parts.length;
    for (const part of [...parts, not]) waiting.push({ condition: part, depth: within });
  }
  return { depth, nodes };
}
