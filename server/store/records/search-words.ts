import { foldText } from "../../../runtime/core/fields/fold.ts";
import type { SqlPiece } from "../sql-connection.ts";
import type { RecordQuery } from "../store.ts";
import type { Dialect } from "./dialect.ts";
import type { FormTable } from "./form-table.ts";

/** More words narrow nothing down that people would notice. */
const mostWords = 8;

/**
 * Every word, folded, occurs in the title or in a field that is unique, indexed or a serial, but for hidden ones; nothing is found where all are hidden.
 * Words are split at blanks; Chinese needs none, since any part of a text is found.
 */
export function searchWords(
  dialect: Dialect,
  table: FormTable,
  search: string,
  { hidden = new Set(), hiddenTitle = false }: Pick<RecordQuery, "hidden" | "hiddenTitle">,
): readonly SqlPiece[] {
  const columns = [...(hiddenTitle ? [] : ["title_folded"]), ...searchedColumns(table, hidden)];
  if (columns.length === 0) return [{ sql: "1 = 0", values: [] }];
  const words = foldText(search)
    .split(/\s+/u)
    .filter((word) => word !== "");
  return words.slice(0, mostWords).map((word) => {
    const found = columns.map((column) => dialect.conditions.textContains(column, word));
    return {
      sql: `(${found.map(({ sql }) => sql).join(" OR ")})`,
      values: found.flatMap(({ values }) => values),
    };
  });
}

function searchedColumns({ fields }: FormTable, hidden: ReadonlySet<string>): readonly string[] {
  return [...fields.values()].flatMap(({ field, folded }) => {
    const marked = field.unique || field.schema["x-indexed"] === true || field.kind.name === "serial";
    return folded !== null && marked && !hidden.has(field.name) ? [folded] : [];
  });
}
