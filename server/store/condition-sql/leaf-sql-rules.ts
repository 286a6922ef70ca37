import type { Circumstance } from "../../../runtime/core/circumstance.ts";
import type { Comparison } from "../../../runtime/core/condition/comparisons.ts";
import type { ConditionOperator, Leaf } from "../../../runtime/core/condition/compiled-condition.ts";
import { foldText } from "../../../runtime/core/fields/fold.ts";
import type { SqlPiece, SqlValue } from "../sql-connection.ts";
import { boundValue } from "./bound-value.ts";
import type { ColumnScope, ConditionColumn } from "./column-scope.ts";
import { comparisonSql } from "./comparison-sql.ts";
import type { SqlDialect } from "./sql-dialect.ts";
import { everything, join, nothing, place } from "./sql-pieces.ts";

/** All that the SQL of one assertion depends on. */
interface LeafContext {
  readonly leaf: Leaf;
  readonly column: ConditionColumn;
  readonly columns: ColumnScope;
  readonly at: Circumstance;
  readonly dialect: SqlDialect;
}

type LeafSqlRule = (context: LeafContext) => SqlPiece;

/** The SQL of every operator. */
export const leafSqlRules: { readonly [operator in ConditionOperator]: LeafSqlRule } = {
  present: ({ column: { sql, type } }) =>
    type === "boolean" ? everything : { sql: `${sql} IS NOT NULL`, values: [] },
  eq: comparing("eq"),
  ne: comparing("ne"),
  lt: comparing("lt"),
  le: comparing("le"),
  gt: comparing("gt"),
  ge: comparing("ge"),
  in: ({ leaf: { operand }, column, dialect }) => {
    if (operand.kind !== "values") return nothing;
    const values = operand.values.flatMap((value) => boundValue(column, value) ?? []);
    const listed = oneOf(column.sql, values, dialect);
    const missing: SqlPiece = { sql: `${column.sql} IS NULL`, values: [] };
    return column.type === "boolean" && values.includes(0) ? join("OR", [listed, missing]) : listed;
  },
  contains: ({ leaf: { operand }, column, dialect }) =>
    operand.kind === "value" && typeof operand.value === "string"
      ? dialect.hasItem(column.sql, [bound(operand.value)])
      : nothing,
  textContains: foldedText("textContains"),
  textStartsWith: foldedText("textStartsWith"),
  textEndsWith: foldedText("textEndsWith"),
  minLength: sized("length", ">="),
  maxLength: sized("length", "<="),
  minItems: sized("items", ">="),
  maxItems: sized("items", "<="),
  isSelf: ({ column, at: { actor }, dialect }) => holdsAny(column, actor === null ? [] : [actor.id], dialect),
  isTeam: ({ column, at: { actor }, dialect }) =>
    holdsAny(column, [...(actor?.teams ?? []), ...(actor?.colleagues ?? [])], dialect),
};

function comparing(operator: Comparison): LeafSqlRule {
  return ({ leaf: { operand }, column, columns, at, dialect }) =>
    comparisonSql(operator, operand, column, columns, at, dialect);
}

function foldedText(operator: "textContains" | "textStartsWith" | "textEndsWith"): LeafSqlRule {
  return ({ leaf: { field, operand }, columns, dialect }) => {
    if (operand.kind !== "value" || typeof operand.value !== "string") return nothing;
    const text = columns.folded(field);
    if (text === undefined) throw new Error(`no folded text for the field ${field}`);
    return dialect[operator](text, foldText(operand.value));
  };
}

function sized(measure: "length" | "items", sign: ">=" | "<="): LeafSqlRule {
  return ({ leaf: { operand }, column, dialect }) =>
    operand.kind === "value" && typeof operand.value === "number"
      ? { sql: `${dialect[measure](column.sql)} ${sign} ?`, values: [operand.value] }
      : nothing;
}

function holdsAny({ sql, type }: ConditionColumn, wanted: readonly string[], dialect: SqlDialect): SqlPiece {
  if (wanted.length === 0) return nothing;
  return type === "list" ? dialect.hasItem(sql, wanted.map(bound)) : oneOf(sql, wanted, dialect);
}

function bound(text: string): SqlPiece {
  return { sql: "?", values: [text] };
}

function oneOf(sql: string, values: readonly SqlValue[], dialect: SqlDialect): SqlPiece {
  if (values.length === 0) return nothing;
  const places = values.map((value) => place(value, dialect));
  return { sql: `${sql} IN (${places.join(", ")})`, values };
}
