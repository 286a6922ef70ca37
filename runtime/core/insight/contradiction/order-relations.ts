import type { Comparison } from "../../condition/comparisons.ts";
import type { ConditionOperator } from "../../condition/compiled-condition.ts";
import type { ConditionScope } from "../../condition/condition-scope.ts";
import type { Literal } from "./literal.ts";
import { relativeOrder } from "./relative-order.ts";

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
  return (
    [...groups.values()].some((group) => groupConflicts(group, scope)) || momentsConflict(literals, scope)
  );
}

/** How a value may stand to two moments of which the first is earlier: places before, at, between, at and after them. */
const places = [-1, 0, 1, 2, 3];

/** Whether comparisons of a filled field with two moments, one of which is always before the other, exclude each other. */
function momentsConflict(literals: readonly Literal[], scope: ConditionScope): boolean {
  const moments = literals.flatMap(({ leaf, negated }) => {
    const { operand, operator } = leaf;
    return operand.kind === "relative" && isComparison(operator) ? [{ operand, operator, negated }] : [];
  });
  const type = scope.field(literals[0]?.leaf.field ?? "")?.type;
  if (type !== "date" && type !== "date-time") return false;
  return moments.some((one, index) =>
    moments.slice(index + 1).some((other) => {
      const order = relativeOrder(one.operand, other.operand, type);
      if (order === null) return false;
      const [first, second] = order < 0 ? [one, other] : [other, one];
      return !places.some(
        (place) =>
          allowsOrder(first.operator, place) !== first.negated &&
          allowsOrder(second.operator, place - 2) !== second.negated,
      );
    }),
  );
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
