import type { Leaf } from "./compiled-condition.ts";
import type { ConditionType } from "./condition-scope.ts";
import type { PhraseName } from "./phrases.ts";

/** Which phrase says what a leaf compares; `fieldType` is the type of its field, where it is known. */
export function phraseName(
  { operator, operand }: Omit<Leaf, "kind" | "field">,
  fieldType: ConditionType | undefined,
): PhraseName {
  if (!isComparison(operator)) return operator;
  if (operand.kind === "relative") {
    const past = operand.offset?.startsWith("-") ?? false;
    if (past && operator === "ge") return "withinLast";
    if (past && operator === "lt") return "longAgo";
    return `${operator}Time`;
  }
  const type = operand.kind === "value" ? typeof operand.value : fieldType;
  if (operator === "eq" || operator === "ne") {
    if (type === "number") return `${operator}Number`;
    return type === "boolean" && operator === "eq" ? "eqBoolean" : operator;
  }
  return type === "string" || type === "date" || type === "date-time" ? `${operator}Time` : operator;
}

function isComparison(operator: Leaf["operator"]): operator is "eq" | "ne" | "lt" | "le" | "gt" | "ge" {
  return ["eq", "ne", "lt", "le", "gt", "ge"].includes(operator);
}
