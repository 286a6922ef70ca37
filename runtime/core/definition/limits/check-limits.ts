import type { Problem } from "../../problem/problem.ts";
import { limitRules } from "./limit-rules.ts";

/** The problems of the first bound that a value of any shape crosses; whatever crosses none may be looked at. */
export function checkLimits(document: unknown): readonly Problem[] {
  for (const rule of limitRules) {
    const problems = rule(document);
    if (problems.length > 0) return problems;
  }
  return [];
}
