import type { Circumstance } from "../../../runtime/core/circumstance.ts";
import type { Comparison, Span } from "../../../runtime/core/condition/comparisons.ts";
import type { Operand } from "../../../runtime/core/condition/compiled-condition.ts";
import { relativeSpans } from "../../../runtime/core/condition/relative-spans.ts";
import type { SqlPiece, SqlValue } from "../sql-connection.ts";
import { boundValue } from "./bound-value.ts";
import type { ColumnScope, ConditionColumn } from "./column-scope.ts";
import type { SqlDialect } from "./sql-dialect.ts";
import { nothing, place } from "./sql-pieces.ts";

/** A comparison of a column with a value, another column or a moment. */
export function comparisonSql(
  operator: Comparison,
  operand: Operand,
  column: ConditionColumn,
  columns: ColumnScope,
  at: Circumstance,
  dialect: SqlDialect,
): SqlPiece {
  switch (operand.kind) {
    case "value": {
      const value = boundValue(column, operand.value);
      return value === undefined ? nothing : withSpan(operator, column, value, value, dialect);
    }
    case "field": {
      const other = columns.column(operand.field);
      if (other === undefined) throw new Error(`no column for the field ${operand.field}`);
      return other.type === column.type ? withColumn(operator, column, other, dialect) : nothing;
    }
    case "relative": {
      const { type } = column;
      if (type !== "date" && type !== "date-time") return nothing;
      const { start, end } = spanOf(operand, type, at);
      return withSpan(operator, column, start as string, end as string, dialect);
    }
    default:
      return nothing;
  }
}

type Relative = Extract<Operand, { kind: "relative" }>;

/** The conditions of views are asked again and again, mostly on the same day. */
const spans = {
  date: new WeakMap<Relative, ReturnType<typeof relativeSpans>>(),
  "date-time": new WeakMap<Relative, ReturnType<typeof relativeSpans>>(),
};

function spanOf(operand: Relative, type: keyof typeof spans, at: Circumstance): Span {
  const spanAt = spans[type].get(operand) ?? relativeSpans(operand, type);
  spans[type].set(operand, spanAt);
  return spanAt(at);
}

const signs: { readonly [operator in Comparison]: string } = {
  eq: "=",
  ne: "<>",
  lt: "<",
  le: "<=",
  gt: ">",
  ge: ">=",
};

function withSpan(
  operator: Comparison,
  { sql, type }: ConditionColumn,
  start: SqlValue,
  end: SqlValue,
  dialect: SqlDialect,
): SqlPiece {
  // A missing boolean is false; spelled so that an index on the column still serves it.
  const isFalse =
    type === "boolean" && ((operator === "eq" && start === 0) || (operator === "ne" && start === 1));
  if (isFalse) return { sql: `${sql} = 0 OR ${sql} IS NULL`, values: [] };
  if (operator === "eq" && start !== end) return { sql: `${sql} BETWEEN ? AND ?`, values: [start, end] };
  if (operator === "ne" && start !== end) return { sql: `${sql} < ? OR ${sql} > ?`, values: [start, end] };
  const bound = operator === "le" || operator === "gt" ? end : start;
  return { sql: `${sql} ${signs[operator]} ${place(bound, dialect)}`, values: [bound] };
}

function withColumn(
  operator: Comparison,
  column: ConditionColumn,
  other: ConditionColumn,
  dialect: SqlDialect,
): SqlPiece {
  const sameScale = column.scale === other.scale;
  const [left, right] = [column, other].map((one) => comparable(one, sameScale, dialect));
  return { sql: `${left ?? ""} ${signs[operator]} ${right ?? ""}`, values: [] };
}

function comparable({ sql, type, scale }: ConditionColumn, sameScale: boolean, dialect: SqlDialect): string {
  if (type === "boolean") return `COALESCE(${sql}, 0)`;
  // The quotient of two exact integers is the nearest double, which is what the decimal number reads as.
  return scale === undefined || sameScale ? sql : dialect.quotient(sql, 10 ** scale);
}
