import { definitionProblem } from "../definition-problem.ts";
import { jsonNodes } from "../json-nodes.ts";
import { nodePointer } from "../node-pointer.ts";
import type { LimitRule } from "./limit-rule.ts";

const deepest = 64;
const longestPointer = 10;

/** No document is nested deeper than anything that the language can say; what is too deep is reported once. */
export const depth: LimitRule = (document) => {
  for (const node of jsonNodes(document)) {
    if (node.depth <= deepest) continue;
    let shown = node;
    while (shown.parent && shown.depth > longestPointer) shown = shown.parent;
    return [definitionProblem("definition-too-deep", nodePointer(shown), { limit: deepest })];
  }
  return [];
};
