import type { Circumstance } from "../../../runtime/core/circumstance.ts";
import type { ConditionTree } from "../../../runtime/core/condition/compiled-condition.ts";
import { normalForm } from "../../../runtime/core/condition/normal-form.ts";
import type { SqlPiece } from "../sql-connection.ts";
import type { ColumnScope } from "./column-scope.ts";
import { leafSql, negatedLeafSql } from "./leaf-sql.ts";
import type { SqlDialect } from "./sql-dialect.ts";
import { join } from "./sql-pieces.ts";
import { sqliteDialect } from "./sqlite-dialect.ts";

/**
 * A condition as a bracketed part of a WHERE clause, all values bound: it keeps exactly the rows for which
 * the closures hold. Throws where a field has no column: such conditions are refused before.
 */
export function conditionSql(
  tree: ConditionTree,
  columns: ColumnScope,
  at: Circumstance,
  dialect: SqlDialect = sqliteDialect,
): SqlPiece {
  const { sql, values } = write(normalForm(tree), columns, at, dialect);
  return { sql: `(${sql})`, values };
}

function write(node: ConditionTree, columns: ColumnScope, at: Circumstance, dialect: SqlDialect): SqlPiece {
  if (node.kind === "leaf") return leafSql(node, columns, at, dialect);
  if (node.kind !== "not") {
    const parts = node.parts.map((part) => write(part, columns, at, dialect));
    return join(node.kind === "all" ? "AND" : "OR", parts);
  }
  if (node.part.kind !== "leaf") throw new Error("the tree is not in normal form");
  return negatedLeafSql(node.part, columns, at, dialect);
}
