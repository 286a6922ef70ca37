import { assertionRules } from "../../runtime/core/condition/assertion-rules.ts";
import type { Leaf, Operand } from "../../runtime/core/condition/compiled-condition.ts";
import { isObject } from "../../runtime/core/definition/is-object.ts";
import type { Json } from "../../runtime/core/json.ts";

/** What stands under a keyword of a field as an assertion; null where it is none of the language's. */
export function assertionLeaf(field: string, keyword: string, value: Json): Leaf | null {
  const operator = assertionRules.get(keyword)?.operator(value);
  const operand = operator === undefined ? null : (operands[keyword] ?? single)(value);
  return operator === undefined || operand === null ? null : { kind: "leaf", field, operator, operand };
}

type OperandReader = (value: Json) => Operand | null;

const single: OperandReader = (value) => (isScalar(value) ? { kind: "value", value } : null);

const operands: { readonly [keyword: string]: OperandReader | undefined } = {
  enum: (value) =>
    Array.isArray(value) && value.length > 0 && value.every(isScalar)
      ? { kind: "values", values: value }
      : null,
  contains: (value) => single(partOf(value, "const")),
  "x-text": (value) => {
    const text = partOf(value, "value");
    return typeof text === "string" ? { kind: "value", value: text } : null;
  },
  "x-compare": (value) => {
    const field = partOf(value, "field");
    return typeof field === "string" ? { kind: "field", field } : null;
  },
  "x-relative": (value) => {
    const to = partOf(value, "to");
    const offset = isObject(value) && Object.hasOwn(value, "offset") ? partOf(value, "offset") : undefined;
    if ((to !== "now" && to !== "today") || (offset !== undefined && typeof offset !== "string")) return null;
    return { kind: "relative", to, offset: offset ?? null };
  },
  "x-actor": () => ({ kind: "none" }),
};

function partOf(value: Json, key: string): Json {
  return isObject(value) ? (value[key] ?? null) : null;
}

function isScalar(value: Json): boolean {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}
