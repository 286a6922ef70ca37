import type { CompiledApp } from "../../../runtime/core/compile/compiled.ts";
import type { SqlPiece } from "../sql-connection.ts";
import type { RecordChange } from "../store.ts";
import { encodeRecord } from "./encode-record.ts";
import { fieldOfColumn } from "./field-of-column.ts";
import type { FormTable } from "./form-table.ts";
import type { RecordContext } from "./record-context.ts";

type Change<D extends RecordChange["do"]> = Extract<RecordChange, { readonly do: D }>;
type Written = { readonly seq: number } | { readonly stale: true } | { readonly taken: string };

/** Set when the record is created, and never again. */
const permanent = new Set(["id", "created_at", "created_by"]);
/** Left alone when only derived values are written. */
const byCommands = new Set(["revision", "updated_at", "updated_by"]);

/** Writes one change: its new `seq`, or that the record changed meanwhile, or which unique field is taken. */
export async function writeChange(
  { connection, dialect }: RecordContext,
  app: CompiledApp,
  table: FormTable,
  change: RecordChange,
): Promise<Written> {
  const { sql, values } = statement(app, table, change);
  try {
    const { changes } = await connection.run(sql, values);
    if (change.do === "insert") return { seq: 1 };
    return changes === 1 ? { seq: change.seq + 1 } : { stale: true };
  } catch (error) {
    const column = dialect.uniqueColumn(error);
    if (column === null) throw error;
    return { taken: fieldOfColumn(table, column) };
  }
}

function statement(app: CompiledApp, table: FormTable, change: RecordChange): SqlPiece {
  switch (change.do) {
    case "insert":
      return insert(app, table, change);
    case "update":
    case "derive":
      return update(app, table, change);
    case "trash":
    case "untrash":
      return bin(table, change);
  }
}

function insert(app: CompiledApp, table: FormTable, { record, title }: Change<"insert">): SqlPiece {
  const row = encodeRecord(app, table, record, title).set("seq", 1);
  const columns = [...row.keys()];
  return {
    sql: `INSERT INTO ${table.table} (${columns.join(", ")}) VALUES (${columns.map(() => "?").join(", ")})`,
    values: [...row.values()],
  };
}

function update(app: CompiledApp, table: FormTable, change: Change<"update" | "derive">): SqlPiece {
  const row = encodeRecord(app, table, change.record, change.title);
  const kept = [...row].filter(
    ([column]) => !permanent.has(column) && !(change.do === "derive" && byCommands.has(column)),
  );
  return {
    sql: `UPDATE ${table.table} SET ${kept.map(([column]) => `${column} = ?`).join(", ")}, seq = seq + 1
      WHERE id = ? AND seq = ?`,
    values: [...kept.map(([, value]) => value), change.record.id, change.seq],
  };
}

function bin(table: FormTable, change: Change<"trash" | "untrash">): SqlPiece {
  return {
    sql: `UPDATE ${table.table} SET deleted_at = ?, revision = revision + 1, seq = seq + 1
      WHERE id = ? AND seq = ?`,
    values: [change.do === "trash" ? change.at : null, change.id, change.seq],
  };
}
