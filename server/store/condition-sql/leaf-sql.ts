import type { Circumstance } from "../../../runtime/core/circumstance.ts";
import type { Leaf } from "../../../runtime/core/condition/compiled-condition.ts";
import { operatorTypes } from "../../../runtime/core/condition/operator-types.ts";
import type { SqlPiece } from "../sql-connection.ts";
import type { ColumnScope } from "./column-scope.ts";
import { leafSqlRules } from "./leaf-sql-rules.ts";
import type { SqlDialect } from "./sql-dialect.ts";
import { nothing } from "./sql-pieces.ts";

/** One assertion: true exactly where it holds, false or NULL elsewhere. Throws where the field has no column. */
export function leafSql(leaf: Leaf, columns: ColumnScope, at: Circumstance, dialect: SqlDialect): SqlPiece {
  const column = columns.column(leaf.field);
  if (column === undefined) throw new Error(`no column for the field ${leaf.field}`);
  if (!operatorTypes[leaf.operator].includes(column.type)) return nothing;
  return leafSqlRules[leaf.operator]({ leaf, column, columns, at, dialect });
}

/** The opposite of one assertion, true for empty fields too. */
export function negatedLeafSql(
  leaf: Leaf,
  columns: ColumnScope,
  at: Circumstance,
  dialect: SqlDialect,
): SqlPiece {
  const column = columns.column(leaf.field);
  if (leaf.operator === "present" && column !== undefined && column.type !== "boolean") {
    return { sql: `${column.sql} IS NULL`, values: [] };
  }
  // A comparison with NULL is NULL, whose plain negation would not be true either.
  const { sql, values } = leafSql(leaf, columns, at, dialect);
  return { sql: `(${sql}) IS NOT TRUE`, values };
}
