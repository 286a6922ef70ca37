import type { ConditionOperator } from "./compiled-condition.ts";
import type { ConditionType } from "./condition-scope.ts";

const ordered: readonly ConditionType[] = ["number", "date", "date-time"];
const scalar: readonly ConditionType[] = [...ordered, "text", "boolean"];

/** The types of which an operator can be true; of all others it is false. */
export const operatorTypes: { readonly [operator in ConditionOperator]: readonly ConditionType[] } = {
  present: [...scalar, "list", "address"],
  eq: scalar,
  ne: scalar,
  lt: ordered,
  le: ordered,
  gt: ordered,
  ge: ordered,
  in: scalar,
  contains: ["list"],
  textContains: ["text", "address"],
  textStartsWith: ["text"],
  textEndsWith: ["text"],
  minLength: ["text"],
  maxLength: ["text"],
  minItems: ["list"],
  maxItems: ["list"],
  isSelf: ["text", "list"],
  isTeam: ["text", "list"],
};
