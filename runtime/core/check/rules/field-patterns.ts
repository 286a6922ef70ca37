import { definitionProblem } from "../../definition/definition-problem.ts";
import { fieldPlaces } from "../app-index.ts";
import type { CheckRule } from "../check-rule.ts";

/** Patterns are regular expressions, without what no linear-time engine can do. */
export const fieldPatterns: CheckRule = function* (index) {
  for (const { field, pointer } of fieldPlaces(index))
    if (field.pattern !== undefined && !isLinear(field.pattern))
      yield definitionProblem("definition-pattern", `${pointer}/pattern`);
};

function isLinear(pattern: string): boolean {
  const bare = pattern.replace(/\\[^1-9k]/gu, "").replace(/\[[^\]]*\]/gu, "[]");
  if (/\(\?<?[=!]|\\[1-9k]/u.test(bare)) return false;
  try {
    new RegExp(pattern, "u");
    return true;
  } catch {
    return false;
  }
}
