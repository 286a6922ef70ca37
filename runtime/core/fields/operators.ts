import type { ConditionOperator } from "../condition/compiled-condition.ts";

type Operators = readonly ConditionOperator[];

/** For what is the same or not: options, people, records, yes and no. */
export const sameOperators: Operators = ["present", "eq", "ne", "in"];

/** For what has an order: numbers, dates, moments. */
export const orderedOperators: Operators = [...sameOperators, "lt", "le", "gt", "ge"];

/** For text that people write. */
export const textOperators: Operators = [
  ...sameOperators,
  "textContains",
  "textStartsWith",
  "textEndsWith",
  "minLength",
  "maxLength",
];

/** For lists whose items cannot be named: rows and files. */
export const countOperators: Operators = ["present", "minItems", "maxItems"];

/** For lists of options, people or records. */
export const listOperators: Operators = [...countOperators, "contains"];
