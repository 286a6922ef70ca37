import type { Circumstance, Facts } from "../circumstance.ts";
import type { Span } from "./comparisons.ts";
import type { Operand } from "./compiled-condition.ts";
import type { ConditionScope, ConditionType } from "./condition-scope.ts";
import { relativeSpans } from "./relative-spans.ts";
import { typedOperand, typedValue } from "./typed-value.ts";

type SpanOf = (facts: Facts, at: Circumstance) => Span | undefined;

/**
 * What a field of `type` is compared with, undefined where that is empty; null where the operand is of another
 * type, so that no comparison with it can hold.
 */
export function operandSpan(operand: Operand, type: ConditionType, scope: ConditionScope): SpanOf | null {
  switch (operand.kind) {
    case "value": {
      const value = typedOperand(type, operand.value);
      if (value === undefined) return null;
      const span = { start: value, end: value };
      return () => span;
    }
    case "field": {
      const other = operand.field;
      if (scope.field(other)?.type !== type) return null;
      return (facts) => {
        const value = typedValue(type, facts(other));
        return value === undefined ? undefined : { start: value, end: value };
      };
    }
    case "relative":
      return type === "date" || type === "date-time" ? remembered(operand, type) : null;
    default:
      return null;
  }
}

// A list tests many records at the same time; nothing is looked up for the second.
function remembered(operand: Extract<Operand, { kind: "relative" }>, type: "date" | "date-time"): SpanOf {
  const spanAt = relativeSpans(operand, type);
  let last: { readonly now: string; readonly timeZone: string; readonly span: Span } | null = null;
  return (_, { now, timeZone }) => {
    if (last?.now !== now || last.timeZone !== timeZone) {
      last = { now, timeZone, span: spanAt({ now, timeZone }) };
    }
    return last.span;
  };
}
