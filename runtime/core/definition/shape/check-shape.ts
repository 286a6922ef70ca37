import type { ValidateFunction } from "ajv/dist/2020.js";
import { pointerTo } from "../../problem/pointer.ts";
import type { Problem } from "../../problem/problem.ts";
import type { AppDocument } from "../generated/definition.ts";
import { definitionProblem } from "../definition-problem.ts";
import { compileShapes } from "./compile-shapes.ts";
import { keywordRules } from "./keyword-rules.ts";

const mostProblems = 1000;
let validate: ValidateFunction<AppDocument> | undefined;

/**
 * Checks a document against the meta-schemas; problems (1 000 at most) come in the order of the document. A union
 * reports only the branch that was meant. No reference of the document's own is ever followed.
 */
export function checkShape(document: unknown): readonly Problem[] {
  validate ??= compileShapes();
  if (validate(document)) return [];
  const problems = new Map<string, Problem>();
  for (const error of validate.errors ?? []) {
    const { propertyName, instancePath } = error;
    const pointer = propertyName === undefined ? instancePath : pointerTo(instancePath, propertyName);
    const rule = keywordRules.get(error.keyword);
    const problem = rule ? rule({ error, pointer }) : definitionProblem("definition-type", pointer, {});
    if (problem) problems.set(`${problem.code} ${problem.pointer}`, problem);
    if (problems.size === mostProblems) break;
  }
  return [...problems.values()];
}
