import { typedOperand } from "../../../runtime/core/condition/typed-value.ts";
import type { Json } from "../../../runtime/core/json.ts";
import type { SqlValue } from "../sql-connection.ts";
import type { ConditionColumn } from "./column-scope.ts";
import { minorUnits } from "./minor-units.ts";

/** A value to be compared with a column, as it lies there; undefined where it is of another type. */
export function boundValue({ type, scale }: ConditionColumn, value: Json): SqlValue | undefined {
  const typed = typedOperand(type, value);
  if (typeof typed === "boolean") return typed ? 1 : 0;
  if (typeof typed === "number") return scale === undefined ? typed : minorUnits(typed, scale);
  return typeof typed === "string" ? typed : undefined;
}
