import type {
  ConditionOperator,
  ConditionTree,
  Leaf,
} from "../../../runtime/core/condition/compiled-condition.ts";
import { columnOf } from "./column-of.ts";
import type { FormTable } from "./form-table.ts";
import { indexColumns } from "./index-columns.ts";

/** What an index is entered by. */
const entering: ReadonlySet<ConditionOperator> = new Set([
  ...(["eq", "in", "lt", "le", "gt", "ge"] as const),
  ...(["present", "isSelf", "isTeam", "textStartsWith"] as const),
]);

/** Whether some index of the table narrows down which records meet a condition; if not, each can only be asked. */
export function narrowsIndex(table: FormTable, tree: ConditionTree): boolean {
  switch (tree.kind) {
    case "leaf":
      return isEntry(table, tree);
    case "not":
      return false;
    case "all":
      return tree.parts.some((part) => narrowsIndex(table, part));
    case "any":
      return tree.parts.every((part) => narrowsIndex(table, part));
  }
}

function isEntry(table: FormTable, { field, operator, operand }: Leaf): boolean {
  const column = columnOf(table, field);
  if (column === undefined || operand.kind === "field" || !entering.has(operator)) return false;
  const read = operator === "textStartsWith" ? (column.folded ?? column.sql) : column.sql;
  return indexColumns(table).some(([first]) => first === read);
}
