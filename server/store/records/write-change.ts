import type { SqlPiece } from "../sql-connection.ts";
import type { RecordChange } from "../store.ts";
import type { PlacedChange } from "./commit-changes.ts";
import { type EncodedRow, encodeRecord } from "./encode-record.ts";
import { encodedChange } from "./encoded-change.ts";
import { fieldOfColumn } from "./field-of-column.ts";
import type { FormTable } from "./form-table.ts";
import type { RecordContext } from "./record-context.ts";

type Change<D extends RecordChange["do"]> = Extract<RecordChange, { readonly do: D }>;
/** What became of a change. */
export type Written =
  | {
      readonly seq: number;
      /** The whole row, where it is found by other texts than before. */
      readonly found?: EncodedRow;
    }
  | { readonly conflict: "stale" }
  | { readonly conflict: "taken"; readonly field: string };

/** Set when the record is created, and never again. */
const permanent = new Set(["id", "created_at", "created_by"]);
/** Left alone when only derived values are written. */
const byCommands = new Set(["revision", "updated_at", "updated_by"]);

/** Writes one change: its new `seq`, or that the record changed meanwhile, or which unique field is taken. */
export async function writeChange(context: RecordContext, placed: PlacedChange): Promise<Written> {
  try {
    return await write(context, placed);
  } catch (error) {
    const column = context.dialect.uniqueColumn(error);
    if (column === null) throw error;
    return { conflict: "taken", field: fieldOfColumn(placed.table, column) };
  }
}

async function write({ connection }: RecordContext, { app, table, change }: PlacedChange): Promise<Written> {
  const run = async ({ sql, values }: SqlPiece): Promise<number> =>
    (await connection.run(sql, values)).changes;
  if (!("record" in change)) {
    return (await run(bin(table, change))) === 1 ? { seq: change.seq + 1 } : { conflict: "stale" };
  }
  const row = encodedChange(app, table, change);
  if (change.do === "insert") {
    await run(insert(table, row));
    return { seq: 1, found: row };
  }
  const { record, title, was } = change;
  if ((await run(update(table, change, row))) !== 1) return { conflict: "stale" };
  const seq = was.seq + 1;
  return table.searched.some(({ column }) => row.has(column))
    ? { seq, found: encodeRecord(app, table, record, title) }
    : { seq };
}

function insert({ table }: FormTable, row: EncodedRow): SqlPiece {
  const filled = [["seq", 1] as const, ...[...row].filter(([, value]) => value !== null)];
  return {
    sql: `INSERT INTO ${table} (${filled.map(([column]) => column).join(", ")})
      VALUES (${filled.map(() => "?").join(", ")})`,
    values: filled.map(([, value]) => value),
  };
}

function update({ table }: FormTable, change: Change<"update" | "derive">, row: EncodedRow): SqlPiece {
  const kept = [...row].filter(
    ([column]) => !permanent.has(column) && !(change.do === "derive" && byCommands.has(column)),
  );
  return {
    sql: `UPDATE ${table} SET ${kept.map(([column]) => `${column} = ?, `).join("")}seq = seq + 1
      WHERE id = ? AND seq = ?`,
    values: [...kept.map(([, value]) => value), change.record.id, change.was.seq],
  };
}

function bin(table: FormTable, change: Change<"trash" | "untrash">): SqlPiece {
  return {
    sql: `UPDATE ${table.table} SET deleted_at = ?, revision = revision + 1, seq = seq + 1
      WHERE id = ? AND seq = ?`,
    values: [change.do === "trash" ? change.at : null, change.id, change.seq],
  };
}
