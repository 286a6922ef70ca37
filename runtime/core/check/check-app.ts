import type { AppDocument } from "../definition/generated/definition.ts";
import type { Problem } from "../problem/problem.ts";
import { indexApp } from "./app-index.ts";
import { checkRules } from "./check-rules.ts";

const mostProblems = 500;

/**
 * Everything that is wrong with a parsed app as far as the document alone tells: names that refer to nothing, stages
 * that cannot be reached, values that do not suit. What is in conditions and formulas is found by compiling. At most
 * 500 problems.
 */
export function checkApp(app: AppDocument): readonly Problem[] {
  const index = indexApp(app);
  const problems: Problem[] = [];
  for (const rule of checkRules) {
    for (const problem of rule(index)) {
      problems.push(problem);
      if (problems.length === mostProblems) return problems;
    }
  }
  return problems;
}
