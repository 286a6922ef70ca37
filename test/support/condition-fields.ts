import type {
  ConditionField,
  ConditionScope,
  ConditionType,
} from "../../runtime/core/condition/condition-scope.ts";
import { operatorsOfType } from "../../runtime/core/condition/operators-of-type.ts";

const people: ConditionField["operators"] = ["isSelf", "isTeam"];

/** A field of this type about which everything may be asserted that makes sense. */
export function fieldOfType(type: ConditionType): ConditionField {
  const actors = type === "text" || type === "list" ? people : [];
  return { type, operators: [...operatorsOfType(type), ...actors] };
}

/** A scope from field names and types; everything else is unknown. */
export function scopeOf(types: { readonly [name: string]: ConditionType }): ConditionScope {
  const fields = new Map(Object.entries(types).map(([name, type]) => [name, fieldOfType(type)]));
  return { field: (name) => fields.get(name) };
}

/** The fields of the records that random conditions are tried on. */
export const conditionFields = {
  name: "text",
  alias: "text",
  _owner: "text",
  _team: "text",
  amount: "number",
  budget: "number",
  price: "number",
  yen: "number",
  signed: "boolean",
  agreed: "boolean",
  startOn: "date",
  closeOn: "date",
  seenAt: "date-time",
  _createdAt: "date-time",
  tags: "list",
  people: "list",
  home: "address",
} as const satisfies { readonly [name: string]: ConditionType };

export const conditionScope = scopeOf(conditionFields);
