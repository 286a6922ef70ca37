import type { Problem } from "../../problem/problem.ts";
import { definitionProblem } from "../definition-problem.ts";
import { jsonNodes } from "../json-nodes.ts";
import { nodePointer } from "../node-pointer.ts";
import type { LimitRule } from "./limit-rule.ts";

const mostOptions = 500;

/** A field has at most 500 options. */
export const optionCount: LimitRule = (document) => {
  const problems: Problem[] = [];
  for (const node of jsonNodes(document)) {
    if (node.key !== "oneOf" || !Array.isArray(node.value) || node.value.length <= mostOptions) continue;
    const params = { count: node.value.length, limit: mostOptions };
    problems.push(definitionProblem("definition-option-count", nodePointer(node), params));
  }
  return problems;
};
