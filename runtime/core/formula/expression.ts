import type { FormulaScalarType, FormulaType } from "./formula.ts";
import type { Evaluation } from "./evaluation.ts";
import type { Value } from "./value.ts";

/** What a value can be inside a formula: also a blank that fits everywhere, and a row or referenced record. */
export type Kind = FormulaScalarType | "blank" | "record";

/** The type of a part of a formula; `rows` names the table or list that its items come from, null for one value. */
export interface ExpressionType {
  readonly kind: Kind;
  readonly rows: string | null;
}

/** A part of a formula, compiled. */
export interface Expression {
  readonly type: ExpressionType;
  readonly run: (evaluation: Evaluation) => Value;
}

/** The name of a type as problems carry it: `number`, `text-list`, `record`. */
export function typeName(type: ExpressionType): string {
  return type.rows === null ? type.kind : `${type.kind}-list`;
}

/** The expression type of a field's type; a list's items belong to `owner`. */
export function expressionType(type: FormulaType, owner: string): ExpressionType {
  return type.endsWith("-list")
    ? { kind: type.slice(0, -"-list".length) as FormulaScalarType, rows: owner }
    : { kind: type as FormulaScalarType, rows: null };
}
