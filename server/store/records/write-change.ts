import type { CompiledApp } from "../../../runtime/core/compile/compiled.ts";
import type { SqlPiece } from "../sql-connection.ts";
import type { RecordChange } from "../store.ts";
import { encodeChanges, type EncodedRow, encodeRecord } from "./encode-record.ts";
import { writeTokens } from "../search/write-tokens.ts";
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
  context: RecordContext,
  app: CompiledApp,
  table: FormTable,
  change: RecordChange,
): Promise<Written> {
  try {
    return await write(context, app, table, change);
  } catch (error) {
    const column = context.dialect.uniqueColumn(error);
    if (column === null) throw error;
    return { taken: fieldOfColumn(table, column) };
  }
}

async function write(
  context: RecordContext,
  app: CompiledApp,
  table: FormTable,
  change: RecordChange,
): Promise<Written> {
  const run = async ({ sql, values }: SqlPiece): Promise<number> =>
    (await context.connection.run(sql, values)).changes;
  if (!("record" in change)) {
    return (await run(bin(table, change))) === 1 ? { seq: change.seq + 1 } : { stale: true };
  }
  const { record, title } = change;
  const whole = () => encodeRecord(app, table, record, title);
  if (change.do === "insert") {
    const row = whole();
    await run(insert(table, row.set("seq", 1)));
    await writeTokens(context, table, [row]);
    return { seq: 1 };
  }
  const { was } = change;
  const row = encodeChanges(app, table, record, title, was);
  if ((await run(update(table, change, row))) !== 1) return { stale: true };
  if (table.searched.some(({ column }) => row.has(column))) await writeTokens(context, table, [whole()]);
  return { seq: was.seq + 1 };
}

function insert({ table }: FormTable, row: EncodedRow): SqlPiece {
  const filled = [...row].filter(([, value]) => value !== null);
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
