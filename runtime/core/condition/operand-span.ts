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
    case "relative": {
      if (type !== "date" && type !== "date-time") return null;
      const spanAt = relativeSpans(operand, type);
      return (_, at) => spanAt(at);
    }
    default:
      return null;
  }
}
