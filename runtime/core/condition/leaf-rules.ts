import type { Circumstance, Facts } from "../circumstance.ts";
import type { Json } from "../json.ts";
import { foldText } from "../fields/fold.ts";
import { type Comparison, comparisons } from "./comparisons.ts";
import type { ConditionOperator, Operand } from "./compiled-condition.ts";
import type { ConditionScope, ConditionType } from "./condition-scope.ts";
import { operandSpan } from "./operand-span.ts";
import { typedOperand, type TypedValue } from "./typed-value.ts";

/** Tests a value that is not empty and of its field's type; with `eq` and `in` mostly whatever the field holds. */
type ValueTest = (value: TypedValue, facts: Facts, at: Circumstance) => boolean;

/** Makes the test of one operator; null where the operand can never be met. */
type LeafRule = (operand: Operand, type: ConditionType, scope: ConditionScope) => ValueTest | null;

/** The meaning of every operator but `present`, which asks for no type. */
export const leafRules: { readonly [operator in Exclude<ConditionOperator, "present">]: LeafRule } = {
  eq: comparing("eq"),
  ne: comparing("ne"),
  lt: comparing("lt"),
  le: comparing("le"),
  gt: comparing("gt"),
  ge: comparing("ge"),
  in: (operand, type) => {
    if (operand.kind !== "values") return null;
    const typed = operand.values.map((value) => typedOperand(type, value));
    const wanted = new Set(typed.filter((value) => value !== undefined));
    return (value) => wanted.has(value);
  },
  contains: (operand) => {
    const wanted = operand.kind === "value" ? operand.value : null;
    return typeof wanted === "string" ? (value) => (value as readonly Json[]).includes(wanted) : null;
  },
  textContains: foldedText((text, part) => text.includes(part)),
  textStartsWith: foldedText((text, part) => text.startsWith(part)),
  textEndsWith: foldedText((text, part) => text.endsWith(part)),
  minLength: sized(codePoints, (size, limit) => size >= limit),
  maxLength: sized(codePoints, (size, limit) => size <= limit),
  minItems: sized(items, (size, limit) => size >= limit),
  maxItems: sized(items, (size, limit) => size <= limit),
  isSelf:
    () =>
    (value, _, { actor }) =>
      actor !== null && holdsAny(value, [actor.id]),
  isTeam:
    () =>
    (value, _, { actor }) =>
      actor !== null && (holdsAny(value, actor.teams) || holdsAny(value, actor.colleagues ?? [])),
};

function comparing(operator: Comparison): LeafRule {
  const holds = comparisons[operator];
  return (operand, type, scope) => {
    if (operand.kind === "value") return comparingWith(operator, typedOperand(type, operand.value));
    const spanOf = operandSpan(operand, type, scope);
    return (
      spanOf &&
      ((value, facts, at) => {
        const span = spanOf(facts, at);
        return span !== undefined && holds(value, span);
      })
    );
  };
}

/** With what is always the same, most rules compare: nothing is looked up for that. */
function comparingWith(operator: Comparison, wanted: TypedValue | undefined): ValueTest | null {
  if (wanted === undefined) return null;
  switch (operator) {
    case "eq":
      return (value) => value === wanted;
    case "ne":
      return (value) => value !== wanted;
    case "lt":
      return (value) => value < wanted;
    case "le":
      return (value) => value <= wanted;
    case "gt":
      return (value) => value > wanted;
    case "ge":
      return (value) => value >= wanted;
  }
}

function foldedText(holds: (text: string, part: string) => boolean): LeafRule {
  return (operand) => {
    if (operand.kind !== "value" || typeof operand.value !== "string") return null;
    const part = foldText(operand.value);
    return (value) => holds(foldText(value as string), part);
  };
}

function sized(
  sizeOf: (value: TypedValue) => number,
  holds: (size: number, limit: number) => boolean,
): LeafRule {
  return (operand) => {
    const limit = operand.kind === "value" ? operand.value : null;
    return typeof limit === "number" ? (value) => holds(sizeOf(value), limit) : null;
  };
}

function codePoints(value: TypedValue): number {
  let count = 0;
  for (const _ of value as string) count += 1;
  return count;
}

function items(value: TypedValue): number {
  return (value as readonly Json[]).length;
}

function holdsAny(value: TypedValue, wanted: readonly string[]): boolean {
  return typeof value === "string"
    ? wanted.includes(value)
    : wanted.some((one) => (value as readonly Json[]).includes(one));
}
