import type { Circumstance, Facts } from "../circumstance.ts";
import { isEmpty } from "../fields/is-empty.ts";
import type { Leaf } from "./compiled-condition.ts";
import type { ConditionScope } from "./condition-scope.ts";
import { leafRules } from "./leaf-rules.ts";
import { operatorTypes } from "./operator-types.ts";
import { typedReader } from "./typed-value.ts";

export type Test = (facts: Facts, at: Circumstance) => boolean;

const never: Test = () => false;

/** The closure of one assertion: false for an empty field, a value of another type and an actor who is not there. */
export function leafTest({ field, operator, operand }: Leaf, scope: ConditionScope): Test {
  const type = scope.field(field)?.type;
  if (type === undefined || !operatorTypes[operator].includes(type)) return never;
  if (operator === "present") return (facts) => type === "boolean" || !isEmpty(facts(field));
  const test = leafRules[operator](operand, type, scope);
  if (test === null) return never;
  const read = typedReader(type);
  return (facts, at) => {
    const value = read(facts(field));
    return value !== undefined && test(value, facts, at);
  };
}
