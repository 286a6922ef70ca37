import type { ConditionType } from "../../../runtime/core/condition/condition-scope.ts";

/** Where a field lies, for conditions. A boolean is 0, 1 or NULL, a list JSON text; what is empty is NULL. */
export interface ConditionColumn {
  /** An expression made by the server, never from a client's string. */
  readonly sql: string;
  readonly type: ConditionType;
  /** Decimal places of a number that is stored as an integer of minor units. */
  readonly scale?: number;
}

/** The columns that a condition may read, by field name, system fields included. */
export interface ColumnScope {
  column(field: string): ConditionColumn | undefined;
  /** An expression for the field's text as `foldText` folds it; undefined for fields that are not searched. */
  folded(field: string): string | undefined;
}
