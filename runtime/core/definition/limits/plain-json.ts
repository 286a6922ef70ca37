import type { Problem } from "../../problem/problem.ts";
import { definitionProblem } from "../definition-problem.ts";
import { jsonNodes } from "../json-nodes.ts";
import { nodePointer } from "../node-pointer.ts";
import type { LimitRule } from "./limit-rule.ts";

const unstorable = /\0|\p{Surrogate}/u;

/** Only JSON values, and only texts and keys that every database keeps. */
export const plainJson: LimitRule = (document) => {
  const problems: Problem[] = [];
  for (const node of jsonNodes(document)) {
    const texts = [node.value, node.key].filter((text) => typeof text === "string");
    if (!isJson(node.value)) problems.push(definitionProblem("definition-not-json", nodePointer(node)));
    else if (texts.some((text) => unstorable.test(text)))
      problems.push(definitionProblem("definition-character", nodePointer(node)));
  }
  return problems;
};

function isJson(value: unknown): boolean {
  switch (typeof value) {
    case "object":
      return value === null || Array.isArray(value) || isPlain(value);
    case "number":
      return Number.isFinite(value);
    default:
      return typeof value === "string" || typeof value === "boolean";
  }
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
