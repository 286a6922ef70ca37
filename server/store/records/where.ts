import type { SqlPiece } from "../sql-connection.ts";
import type { RecordQuery } from "../store.ts";
import { treeToSql } from "./tree-to-sql.ts";
import type { FormTable } from "./form-table.ts";
import type { RecordContext } from "./record-context.ts";

type Wanted = Pick<RecordQuery, "where" | "at" | "trashed">;

/** What a record must be to be among those that a query wants, whatever is looked for. */
export function where({ dialect }: RecordContext, table: FormTable, wanted: Wanted): SqlPiece {
  return conjunction([
    { sql: `deleted_at IS ${wanted.trashed ? "NOT " : ""}NULL`, values: [] },
    ...(wanted.where === null ? [] : [treeToSql(dialect, table, wanted.where, wanted.at)]),
  ]);
}

/** All of them, in order. */
export function conjunction(pieces: readonly SqlPiece[]): SqlPiece {
  return {
    sql: pieces.map(({ sql }) => sql).join(" AND "),
    values: pieces.flatMap(({ values }) => values),
  };
}
