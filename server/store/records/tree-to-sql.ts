import type { Circumstance } from "../../../runtime/core/circumstance.ts";
import { conditionType } from "../../../runtime/core/condition/condition-scope.ts";
import type { ConditionTree } from "../../../runtime/core/condition/compiled-condition.ts";
import { systemConditionFields } from "../../../runtime/core/condition/system-condition-fields.ts";
import type { ConditionColumn } from "../condition-sql/column-scope.ts";
import { conditionSql } from "../condition-sql/condition-sql.ts";
import type { SqlPiece } from "../sql-connection.ts";
import { columnOf } from "./column-of.ts";
import type { Dialect } from "./dialect.ts";
import type { FormTable } from "./form-table.ts";

/** A condition over the records of a form as SQL over its table. */
export function treeToSql(
  dialect: Dialect,
  table: FormTable,
  tree: ConditionTree,
  at: Circumstance,
): SqlPiece {
  const scope = {
    column: (field: string) => conditionColumn(table, field),
    folded: (field: string) => {
      const column = columnOf(table, field);
      return column?.folded ?? column?.sql;
    },
  };
  const { sql, values } = conditionSql(tree, scope, at, dialect.conditions);
  return { sql: `(${sql})`, values };
}

function conditionColumn(table: FormTable, name: string): ConditionColumn | undefined {
  const column = columnOf(table, name);
  if (column === undefined) return undefined;
  const system = systemConditionFields.get(name);
  if (system !== undefined) return { sql: column.sql, type: system.type };
  const field = table.form.fields.get(name);
  const type = field?.kind.conditionType ?? conditionType(field?.formula?.type ?? field?.kind.formulaType);
  const scale =
    column.holds === "minor" && field !== undefined ? field.kind.decimals?.(field.schema) : undefined;
  return scale === undefined ? { sql: column.sql, type } : { sql: column.sql, type, scale };
}
