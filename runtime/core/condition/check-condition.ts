import type { Problem } from "../problem/problem.ts";
import type { ConditionScope } from "./condition-scope.ts";
import { readCondition } from "./read-condition.ts";

/**
 * Everything that is wrong with a condition, whatever it is: shape, depth (8) and size (200 nodes), unknown
 * fields, operators and values that do not suit a field. `pointer` is the JSON pointer to the condition.
 */
export function checkCondition(
  condition: unknown,
  scope: ConditionScope,
  pointer: string,
): readonly Problem[] {
  return readCondition(condition, scope, pointer).problems;
}
