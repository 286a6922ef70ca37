import type { Circumstance } from "../../../runtime/core/circumstance.ts";
import type { ConditionTree } from "../../../runtime/core/condition/compiled-condition.ts";
import { normalForm } from "../../../runtime/core/condition/normal-form.ts";
import type { SqlPiece } from "../sql-connection.ts";
import type { ColumnScope } from "./column-scope.ts";
import { leafSql } from "./leaf-sql.ts";
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
  const write = (node: ConditionTree): SqlPiece => {
    switch (node.kind) {
      case "leaf":
        return leafSql(node, columns, at, dialect);
      case "not": {
        const { sql, values } = write(node.part);
        // A comparison with NULL is NULL, whose plain negation is not true either.
        return { sql: `(${sql}) IS NOT TRUE`, values };
      }
      default:
        return join(node.kind === "all" ? "AND" : "OR", node.parts.map(write));
    }
  };
  const { sql, values } = write(normalForm(tree));
  return { sql: `(${sql})`, values };
}
