import type { ConditionOperator, Leaf } from "../../runtime/core/condition/compiled-condition.ts";
import type { Json, JsonObject } from "../../runtime/core/json.ts";

const keywords: { readonly [operator in ConditionOperator]?: string } = {
  eq: "const",
  ge: "minimum",
  le: "maximum",
  gt: "exclusiveMinimum",
  lt: "exclusiveMaximum",
  minLength: "minLength",
  maxLength: "maxLength",
  minItems: "minItems",
  maxItems: "maxItems",
};

const texts: { readonly [operator in ConditionOperator]?: string } = {
  textContains: "contains",
  textStartsWith: "startsWith",
  textEndsWith: "endsWith",
};

/** One assertion as a condition of the definition language; throws for one that the language cannot say. */
export function leafJson({ field, operator, operand }: Leaf): JsonObject {
  if (operator === "present") return { required: [field] };
  return { properties: { [field]: assertionJson(operator, operand) } };
}

function assertionJson(operator: ConditionOperator, operand: Leaf["operand"]): JsonObject {
  switch (operand.kind) {
    case "value":
      return valueJson(operator, operand.value);
    case "values":
      return { enum: operand.values };
    case "field":
      return { "x-compare": { op: operator, field: operand.field } };
    case "relative": {
      const { to, offset } = operand;
      return { "x-relative": { op: operator, to, ...(offset === null ? {} : { offset }) } };
    }
    case "none":
      return { "x-actor": operator === "isSelf" ? "self" : "team" };
  }
}

function valueJson(operator: ConditionOperator, value: Json): JsonObject {
  if (operator === "contains") return { contains: { const: value } };
  const op = texts[operator];
  if (op !== undefined) return { "x-text": { op, value } };
  const keyword = keywords[operator];
  if (keyword === undefined) throw new Error(`${operator} takes no value`);
  return { [keyword]: value };
}
