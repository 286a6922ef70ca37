import type { Circumstance, Facts } from "../circumstance.ts";
import { isEmpty } from "../fields/is-empty.ts";
import type { Leaf } from "./compiled-condition.ts";
import type { ConditionScope, ConditionType } from "./condition-scope.ts";
import { leafRules } from "./leaf-rules.ts";
import { operatorTypes } from "./operator-types.ts";
import { type TypedValue, typedReader } from "./typed-value.ts";

export type Test = (facts: Facts, at: Circumstance) => boolean;

const never: Test = () => false;
const always: Test = () => true;

/** The closure of one assertion: false for an empty field, a value of another type and an actor who is not there. */
export function leafTest(leaf: Leaf, scope: ConditionScope): Test {
  const { field, operator, operand } = leaf;
  const type = scope.field(field)?.type;
  const among = scope.among && Object.hasOwn(scope.among, field) ? scope.among : undefined;
  if (type === undefined || !operatorTypes[operator].includes(type)) return never;
  if (operator === "present") return type === "boolean" ? always : (facts) => !isEmpty(facts(field, among));
  const test = leafRules[operator](operand, type, scope);
  if (test === null) return never;
  if (equalsFixed(leaf, type)) return (facts, at) => test(facts(field, among) as TypedValue, facts, at);
  const read = typedReader(type);
  return (facts, at) => {
    const value = read(facts(field, among));
    return value !== undefined && test(value, facts, at);
  };
}

/**
 * Whether only values that are the same as fixed ones meet the assertion: these are of the field's type and not empty,
 * so that nothing else need be asked of what the field holds. Instants have several spellings, and a missing boolean
 * is false.
 */
function equalsFixed({ operator, operand }: Leaf, type: ConditionType): boolean {
  if (operator === "in") return type === "number" || type === "text" || type === "date";
  if (operator !== "eq" || operand.kind !== "value") return false;
  return type === "boolean" ? operand.value === true : type !== "date-time";
}
