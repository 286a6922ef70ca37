import type { Json, JsonObject } from "../json.ts";
import { pointerTo } from "../problem/pointer.ts";
import type { ConditionOperator, Operand } from "./compiled-condition.ts";
import { type ConditionReading, refuse } from "./condition-reading.ts";
import {
  type AssertedField,
  type OperandReader,
  readField,
  readRelative,
  readSize,
  readText,
  readValue,
  readValues,
} from "./read-operand.ts";

interface AssertionRule {
  /** Undefined where the keyword's value has not the shape that tells the operator. */
  readonly operator: (value: Json) => ConditionOperator | undefined;
  readonly operand: OperandReader;
}

const comparisons = new Map<Json | undefined, ConditionOperator>(
  (["eq", "ne", "lt", "le", "gt", "ge"] as const).map((op) => [op, op]),
);

const textOperators = new Map<Json | undefined, ConditionOperator>([
  ["contains", "textContains"],
  ["startsWith", "textStartsWith"],
  ["endsWith", "textEndsWith"],
]);

const actors = new Map<Json | undefined, ConditionOperator>([
  ["self", "isSelf"],
  ["team", "isTeam"],
]);

/** The keywords that may stand under a field. */
export const assertionRules: ReadonlyMap<string, AssertionRule> = new Map([
  ["const", { operator: always("eq"), operand: readValue }],
  ["enum", { operator: always("in"), operand: readValues }],
  ["minimum", { operator: always("ge"), operand: readValue }],
  ["maximum", { operator: always("le"), operand: readValue }],
  ["exclusiveMinimum", { operator: always("gt"), operand: readValue }],
  ["exclusiveMaximum", { operator: always("lt"), operand: readValue }],
  ["minLength", { operator: always("minLength"), operand: readSize }],
  ["maxLength", { operator: always("maxLength"), operand: readSize }],
  ["minItems", { operator: always("minItems"), operand: readSize }],
  ["maxItems", { operator: always("maxItems"), operand: readSize }],
  ["contains", { operator: shaped(["const"], () => "contains"), operand: readItem }],
  ["x-text", { operator: shaped(["op", "value"], ({ op }) => textOperators.get(op)), operand: readText }],
  ["x-compare", { operator: shaped(["op", "field"], ({ op }) => comparisons.get(op)), operand: readField }],
  [
    "x-relative",
    { operator: shaped(["op", "to"], ({ op }) => comparisons.get(op), ["offset"]), operand: readRelative },
  ],
  ["x-actor", { operator: (value) => actors.get(value), operand: () => ({ kind: "none" }) }],
]);

function always(operator: ConditionOperator): () => ConditionOperator {
  return () => operator;
}

/** The operator from an object that has exactly these keys. */
function shaped(
  needed: readonly string[],
  operator: (value: JsonObject) => ConditionOperator | undefined,
  optional: readonly string[] = [],
): AssertionRule["operator"] {
  return (value) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
    const complete = needed.every((key) => Object.hasOwn(value, key));
    const known = Object.keys(value).every((key) => needed.includes(key) || optional.includes(key));
    return complete && known ? operator(value as JsonObject) : undefined;
  };
}

function readItem(
  value: Json,
  field: AssertedField,
  reading: ConditionReading,
  pointer: string,
): Operand | undefined {
  const item = (value as JsonObject)["const"];
  const at = pointerTo(pointer, "const");
  if (typeof item !== "string") {
    return refuse(reading, at, "value", { field: field.name, expected: "text" });
  }
  return readValue(item, { ...field, type: "text" }, reading, at);
}
