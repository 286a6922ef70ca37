import type { ConditionOperator } from "./compiled-condition.ts";
import type { ConditionType } from "./condition-scope.ts";
import { operatorTypes } from "./operator-types.ts";

const aboutActors: readonly ConditionOperator[] = ["isSelf", "isTeam"];

/** Every operator that makes sense for a type, for fields that only have a type, such as formulas. */
export function operatorsOfType(type: ConditionType): readonly ConditionOperator[] {
  return (Object.keys(operatorTypes) as ConditionOperator[]).filter(
    (operator) => operatorTypes[operator].includes(type) && !aboutActors.includes(operator),
  );
}
