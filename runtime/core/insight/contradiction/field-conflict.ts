import type { Leaf } from "../../condition/compiled-condition.ts";
import type { ConditionType } from "../../condition/condition-scope.ts";
import { leafTest, type Test } from "../../condition/leaf-test.ts";
import { operatorTypes } from "../../condition/operator-types.ts";
import { typedOperand, type TypedValue } from "../../condition/typed-value.ts";
import type { Budget } from "./budget.ts";
import type { InsightScope } from "./insight-scope.ts";
import type { Literal } from "./literal.ts";
import { allowsOrder, isComparison, ordersConflict } from "./order-relations.ts";
import { partsConflict } from "./parts-conflict.ts";

/** A value that the field might have: one that is mentioned, or any between two that are (odd and even places). */
interface Candidate {
  readonly place: number;
  readonly value: TypedValue | null;
}

/** A literal with its test, made once for all candidates. */
interface Tested extends Literal {
  readonly test: Test;
  /** The place of the value that it compares with; null where it compares with none. */
  readonly place: number | null;
}

const nowhere = { now: "2000-01-01T00:00:00.000Z", timeZone: "UTC", actor: null };

/**
 * Whether no value of one field, nor its absence, makes all of these literals about it true. Every mentioned value is
 * tried as well as something between, before and after them; what depends on the time, the actor or other fields may
 * always be true, but for comparisons with the same moment or field. So "true" is a proof for values of the field's
 * type, "false" is none.
 */
export function fieldConflicts(
  given: readonly Literal[],
  field: string,
  scope: InsightScope,
  budget: Budget,
): boolean {
  const type = scope.field(field)?.type;
  const suits = ({ leaf }: Literal) => type !== undefined && operatorTypes[leaf.operator].includes(type);
  if (given.some((literal) => !literal.negated && !suits(literal))) return true;
  const literals = given.filter(suits);
  if (type === undefined) return false;
  if (areOpposites(literals)) return true;
  const asserted = literals.filter(({ negated }) => !negated);
  const absent = literals.some(({ leaf, negated }) => negated && leaf.operator === "present");
  if (absent) return type === "boolean" || asserted.length > 0;
  // A list may hold rows or files of another shape, so that only what was tested of it is known.
  const filled =
    type === "boolean" || asserted.some(({ leaf }) => leaf.operator !== "present" || type !== "list");
  if (!filled) return false;
  const bounds = (scope.bounds?.(field) ?? []).filter(({ operator }) =>
    operatorTypes[operator].includes(type),
  );
  const all = [...literals, ...bounds.map((leaf) => ({ leaf, negated: false }))];
  return !somethingSurvives(all, type, scope, budget) || ordersConflict(literals, scope);
}

function areOpposites(literals: readonly Literal[]): boolean {
  const said = new Map<string, boolean>();
  return literals.some(({ leaf, negated }) => {
    const key = JSON.stringify([leaf.operator, leaf.operand]);
    const before = said.get(key);
    said.set(key, negated);
    return before !== undefined && before !== negated;
  });
}

function somethingSurvives(
  literals: readonly Literal[],
  type: ConditionType,
  scope: InsightScope,
  budget: Budget,
): boolean {
  const values = mentioned(literals, type);
  budget.left -= values.length * 2 * literals.length;
  if (budget.left < 0) return true;
  const places = new Map(values.map((value, index) => [value, 2 * index + 1]));
  const tested = literals.map(({ leaf, negated }): Tested => {
    const [other] = comparedWith(leaf, type);
    return { leaf, negated, test: leafTest(leaf, scope), place: places.get(other ?? "") ?? null };
  });
  const between = type === "boolean" || partsConflict(literals) ? [] : gaps(values.length);
  return [...exact(values, type), ...between].some((candidate) =>
    tested.every((literal) => (holdsFor(candidate, literal) ?? !literal.negated) !== literal.negated),
  );
}

function exact(values: readonly TypedValue[], type: ConditionType): readonly Candidate[] {
  const all = type === "boolean" ? [true, false] : values;
  return all.map((value, index) => ({ place: 2 * index + 1, value }));
}

function gaps(count: number): readonly Candidate[] {
  return Array.from({ length: count + 1 }, (_, index) => ({ place: 2 * index, value: null }));
}

function mentioned(literals: readonly Literal[], type: ConditionType): readonly TypedValue[] {
  const values = new Set(literals.flatMap(({ leaf }) => comparedWith(leaf, type)));
  return [...values].toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

function comparedWith({ operator, operand }: Leaf, type: ConditionType): readonly TypedValue[] {
  const single = operand.kind === "value" && isComparison(operator) ? [operand.value] : [];
  const written = operand.kind === "values" ? operand.values : single;
  return written.map((value) => typedOperand(type, value)).filter((value) => value !== undefined);
}

/** Whether the assertion holds for the candidate; null where that is not decided by the field's own value. */
function holdsFor({ place, value }: Candidate, { leaf, test, place: other }: Tested): boolean | null {
  const { operator, operand } = leaf;
  if (operator === "present") return true;
  if (operand.kind !== "value" && operand.kind !== "values") return null;
  if (value !== null) return test(() => value, nowhere);
  if (operand.kind === "values") return false;
  if (!isComparison(operator)) return null;
  return other !== null && allowsOrder(operator, place - other);
}
