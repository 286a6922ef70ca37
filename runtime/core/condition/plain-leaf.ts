import type { Leaf } from "./compiled-condition.ts";

/** The same assertion, or its opposite, put as people would: "is no" rather than "is not yes". */
export function plainLeaf(leaf: Leaf, negated: boolean): { readonly leaf: Leaf; readonly negated: boolean } {
  const { operator, operand } = leaf;
  if (operand.kind === "values" && operand.values.length === 1) {
    const [value = null] = operand.values;
    return plainLeaf({ ...leaf, operator: "eq", operand: { kind: "value", value } }, negated);
  }
  // A boolean always has a value, so that what it is not tells what it is.
  if (negated && operator === "eq" && operand.kind === "value" && typeof operand.value === "boolean") {
    return { leaf: { ...leaf, operand: { kind: "value", value: !operand.value } }, negated: false };
  }
  if (operand.kind === "relative" && operand.offset !== null && !/[1-9]/.test(operand.offset)) {
    return { leaf: { ...leaf, operand: { ...operand, offset: null } }, negated };
  }
  return { leaf, negated };
}
