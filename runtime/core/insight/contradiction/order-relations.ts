import type { Comparison } from "../../condition/comparisons.ts";
import type { ConditionOperator } from "../../condition/compiled-condition.ts";
import type { ConditionScope } from "../../condition/condition-scope.ts";
import type { Literal } from "./literal.ts";

type Order = -1 | 0 | 1;

/** How a value may stand to what it is compared with: before, at, after. */
const relations: { readonly [operator in Comparison]: readonly Order[] } = {
  eq: [0],
  ne: [-1, 1],
  lt: [-1],
  le: [-1, 0],
  gt: [1],
  ge: [0, 1],
};

/** Whether a comparison can be true of a value that stands so to what it is compared with. */
export function allowsOrder(operator: Comparison, order: number): boolean {
  return relations[operator].some((allowed) => allowed === Math.sign(order));
}

/** Whether an operator compares in an order. */
export function isComparison(operator: ConditionOperator): operator is Comparison {
  return Object.hasOwn(relations, operator);
}

/**
 * Whether comparisons of a filled field with one and the same moment or other field exclude each other. What is false
 * counts only where the other side is known to be filled.
 */
export function ordersConflict(literals: readonly Literal[], scope: ConditionScope): boolean {
  const groups = new Map<string, Literal[]>();
  for (const literal of literals) {
    const { leaf } = literal;
    const known = leaf.operand.kind === "relative" || leaf.operand.kind === "field";
    if (!known || !isComparison(leaf.operator)) continue;
    const key = JSON.stringify(leaf.operand);
    groups.set(key, [...(groups.get(key) ?? []), literal]);
  }
  return [...groups.values()].some((group) => groupConflicts(group, scope));
}

function groupConflicts(group: readonly Literal[], scope: ConditionScope): boolean {
  const [first] = group;
  if (!first) return false;
  const { field, operand } = first.leaf;
  const filled =
    operand.kind === "relative" ||
    (operand.kind === "field" && scope.field(operand.field)?.type === "boolean") ||
    group.some(({ negated }) => !negated);
  if (!filled || scope.field(field) === undefined) return false;
  return ![-1, 0, 1].some((order) =>
    group.every(
      ({ leaf: { operator }, negated }) => isComparison(operator) && allowsOrder(operator, order) !== negated,
    ),
  );
}
