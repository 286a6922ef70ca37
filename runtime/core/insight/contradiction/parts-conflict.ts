import { foldText } from "../../fields/fold.ts";
import type { ConditionOperator, Leaf } from "../../condition/compiled-condition.ts";
import type { Literal } from "./literal.ts";

/** Whether what is said of the length, the items and the parts of a filled text or list excludes itself. */
export function partsConflict(literals: readonly Literal[]): boolean {
  return sizesConflict(literals) || textsConflict(literals);
}

function sizesConflict(literals: readonly Literal[]): boolean {
  const items = new Set<unknown>();
  let [least, most] = [1, Infinity];
  for (const { leaf, negated } of literals) {
    const { operator } = leaf;
    const lower = operator === "minLength" || operator === "minItems";
    const upper = operator === "maxLength" || operator === "maxItems";
    const size = leaf.operand.kind === "value" ? leaf.operand.value : null;
    if (operator === "contains" && !negated) items.add(size);
    if (typeof size !== "number") continue;
    if (lower && !negated) least = Math.max(least, size);
    if (lower && negated) most = Math.min(most, size - 1);
    if (upper && !negated) most = Math.min(most, size);
    if (upper && negated) least = Math.max(least, size + 1);
  }
  return Math.max(least, items.size) > most;
}

function textsConflict(literals: readonly Literal[]): boolean {
  const parts = (operator: ConditionOperator, negated: boolean) =>
    literals
      .filter((literal) => literal.leaf.operator === operator && literal.negated === negated)
      .map(({ leaf }) => partOf(leaf));
  const [starts, ends] = [parts("textStartsWith", false), parts("textEndsWith", false)];
  const contained = [...starts, ...ends, ...parts("textContains", false)];
  return (
    starts.some((one) => starts.some((other) => !one.startsWith(other) && !other.startsWith(one))) ||
    ends.some((one) => ends.some((other) => !one.endsWith(other) && !other.endsWith(one))) ||
    parts("textContains", true).some((part) => contained.some((text) => text.includes(part))) ||
    parts("textStartsWith", true).some((part) => starts.some((text) => text.startsWith(part))) ||
    parts("textEndsWith", true).some((part) => ends.some((text) => text.endsWith(part)))
  );
}

function partOf({ operand }: Leaf): string {
  return operand.kind === "value" && typeof operand.value === "string" ? foldText(operand.value) : "";
}
