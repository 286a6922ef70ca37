import type { AppDocument } from "../definition/generated/definition.ts";
import type { Problem } from "../problem/problem.ts";
import { indexApp } from "./app-index.ts";
import { checkRules } from "./check-rules.ts";

/**
 * Everything that is wrong with a parsed app as far as the document alone tells: names that refer to nothing, stages
 * that cannot be reached, values that do not suit. What is in conditions and formulas is found by compiling.
 */
export function checkApp(app: AppDocument): readonly Problem[] {
  const index = indexApp(app);
  return checkRules.flatMap((rule) => [...rule(index)]);
}
