import type { Json } from "../json.ts";
import type { Leaf } from "./compiled-condition.ts";
import { assertionRules } from "./assertion-rules.ts";
import { type ConditionReading, entriesOf, refuse, refuseField, refuseKeyword } from "./condition-reading.ts";
import { operatorTypes } from "./operator-types.ts";
import type { AssertedField } from "./read-operand.ts";

/** What stands under one field in `properties`: one leaf for each keyword. */
export function readAssertion(
  reading: ConditionReading,
  name: string,
  assertion: Json,
  pointer: string,
): readonly (Leaf | undefined)[] | undefined {
  const field = reading.scope.field(name);
  if (field === undefined) return refuseField(reading, pointer, name);
  return entriesOf(reading, assertion, pointer, name)?.map(({ key, value, pointer }) =>
    readLeaf(reading, { name, ...field }, key, value, pointer),
  );
}

function readLeaf(
  reading: ConditionReading,
  field: AssertedField,
  keyword: string,
  value: Json,
  pointer: string,
): Leaf | undefined {
  const rule = assertionRules.get(keyword);
  if (rule === undefined) return refuseKeyword(reading, pointer, keyword, assertionRules.keys());
  const operator = rule.operator(value);
  if (operator === undefined) return refuse(reading, pointer, "shape", { keyword });
  if (!operatorTypes[operator].includes(field.type) || !field.operators.includes(operator)) {
    return refuse(reading, pointer, "operator", { field: field.name, keyword });
  }
  const operand = rule.operand(value, field, reading, pointer);
  return operand && { kind: "leaf", field: field.name, operator, operand };
}
