import type { RecordQuery } from "../store.ts";
import { columnOf } from "./column-of.ts";
import type { Dialect } from "./dialect.ts";
import type { FormTable } from "./form-table.ts";
import { indexColumns } from "./index-columns.ts";
import type { Holds } from "./layout.ts";
import type { OrderKey } from "./page-segments.ts";

type Sort = RecordQuery["sort"];

/** How a list is sorted. */
interface ListOrder {
  readonly keys: readonly (OrderKey & { readonly holds: Holds })[];
  /** What has this order: one index whole, some index its first key, or nothing. */
  readonly heldBy: "index" | "first key" | "nothing";
}

/** The order of a list. Throws where a field lies nowhere. No index has what lies in the trash in an order. */
export function listOrder(
  dialect: Dialect,
  table: FormTable,
  { sort, trashed }: Pick<RecordQuery, "sort" | "trashed">,
): ListOrder {
  return {
    keys: sort.map((one) => keyOf(dialect, table, one)),
    heldBy: trashed ? "nothing" : heldBy(table, sort),
  };
}

/** Text is sorted as people read it; a missing boolean is false. */
function keyOf(dialect: Dialect, table: FormTable, { field, descending }: Sort[number]) {
  const column = columnOf(table, field);
  if (column === undefined) throw new Error(`nothing to sort by in ${field}`);
  const { sql, folded, holds } = column;
  const text = folded === null ? sql : dialect.sorted(folded);
  return { expression: holds === "boolean" ? `COALESCE(${sql}, 0)` : text, descending, holds };
}

function heldBy(table: FormTable, sort: Sort): ListOrder["heldBy"] {
  const columns = sort.map(({ field }) => {
    const column = columnOf(table, field);
    return column?.holds === "boolean" ? undefined : (column?.folded ?? column?.sql);
  });
  const indexes = indexColumns(table);
  if (indexes.some((index) => columns.every((column, at) => column === index[at]))) return "index";
  return indexes.some((index) => index.includes(columns[0] ?? "")) ? "first key" : "nothing";
}
