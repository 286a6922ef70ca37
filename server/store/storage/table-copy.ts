import type { CompiledApp, CompiledForm } from "../../../runtime/core/compile/compiled.ts";
import type { EngineEvent } from "../../../runtime/core/event.ts";
import type { EngineRecord } from "../../../runtime/core/record.ts";
import { NotUnique } from "../not-unique.ts";
import { decodeRecord } from "../records/decode-record.ts";
import type { Dialect } from "../records/dialect.ts";
import { type EncodedRow, encodeRecord } from "../records/encode-record.ts";
import { fieldOfColumn } from "../records/field-of-column.ts";
import { formTable, type FormTable, layOver } from "../records/form-table.ts";
import type { Layout } from "../records/layout.ts";
import { nothingYet } from "../search/search-state.ts";
import { writeTokens } from "../search/write-tokens.ts";
import type { SqlConnection, SqlRow, SqlValue } from "../sql-connection.ts";
import type { StoredRecord } from "../store.ts";
import { createTable } from "./create-table.ts";
import { addColumn } from "./reconcile-fields.ts";
import { makeIndex } from "./reconcile-indexes.ts";
import { settleSearch } from "./settle-search.ts";
import { type WantedIndex, wantedIndexes } from "./wanted-indexes.ts";
import { retired } from "./retired.ts";

/** A record as a new version has it, and the event that keeps what is gone of it; null where nothing is. */
export interface RewrittenRecord {
  readonly record: EngineRecord;
  readonly event: EngineEvent | null;
}

/** What is copied: a form's records from their table into one that is made for a new version. */
export interface TableCopy {
  readonly id: number;
  readonly app: CompiledApp;
  readonly form: CompiledForm;
  readonly from: FormTable;
  readonly fromId: number;
  readonly to: FormTable;
  /** What is made once the records are there, each for itself. */
  readonly late: readonly WantedIndex[];
  readonly actor: string;
  readonly at: string;
  rewrite(record: StoredRecord): RewrittenRecord;
}

export interface CopyOrder extends Pick<TableCopy, "app" | "form" | "actor" | "at" | "rewrite"> {
  readonly former: CompiledForm;
}

/** Rows a statement: many enough to be quick, few enough for every database's limit of parameters. */
const together = 40;

/** An index of so many records is made in less than the second for which writers may wait, and far sooner than row by row. */
const mostAtOnce = 100_000;

/** Makes the table of the new version with its columns and indexes, and has every write to the old one noted. */
export async function beginCopy(
  connection: SqlConnection,
  dialect: Dialect,
  layout: Layout,
  { former, ...order }: CopyOrder,
): Promise<TableCopy> {
  const { app, form } = order;
  const from = formTable(layout, app.name, former);
  const fromId = layout.get(app.name)?.get(former.name)?.id ?? 0;
  const made = await createTable(connection, dialect, app.name, form.name, retired.preparing);
  const fields = new Map();
  const table = { id: made.id, table: made.name, version: null, fields, search: null };
  for (const field of form.fields.values()) {
    if (form.volatileFields.has(field.name)) continue;
    fields.set(field.name, await addColumn({ connection, dialect }, table, field));
  }
  const search = await settleSearch(connection, layOver(form, table), made.id, nothingYet);
  const to = layOver(form, { ...table, search });
  const wanted = wantedIndexes(to);
  const [beyond] = await connection.all(`SELECT 1 FROM ${from.table} LIMIT 1 OFFSET ?`, [mostAtOnce]);
  const isLate = ({ unique }: WantedIndex) => beyond === undefined && !unique;
  for (const index of wanted) if (!isLate(index)) await makeIndex({ connection, dialect }, to, index);
  for (const sql of dialect.noteChanges(from.table, made.id)) await connection.run(sql);
  return { id: made.id, from, fromId, to, late: wanted.filter(isLate), ...order };
}

/** Copies the next `size` records behind `after`, once what changed meanwhile has been copied anew; the last id, null at the end. */
export async function copyChunk(
  connection: SqlConnection,
  dialect: Dialect,
  copy: TableCopy,
  after: string,
  size: number,
): Promise<string | null> {
  await catchUp(connection, dialect, copy, after);
  const rows = await connection.all(`${copy.from.select} WHERE id > ? ORDER BY id LIMIT ?`, [after, size]);
  await insert(connection, dialect, copy, rows);
  return rows.length < size ? null : (rows.at(-1)?.["id"] as string);
}

/** Copies the records anew that were written since they were copied: those up to `upTo`, null for all. */
export async function catchUp(
  connection: SqlConnection,
  dialect: Dialect,
  copy: TableCopy,
  upTo: string | null,
): Promise<void> {
  const noted = await connection.all(`SELECT record FROM prepared_change WHERE "table" = ?`, [copy.id]);
  if (noted.length === 0) return;
  const ids = JSON.stringify(noted.map(({ record }) => record));
  await connection.run(dialect.search.remove(copy.to.table), [ids]);
  await connection.run(`DELETE FROM ${copy.to.table} WHERE ${dialect.isOneOf("id")}`, [ids]);
  await connection.run(`DELETE FROM prepared_event WHERE "table" = ? AND ${dialect.isOneOf("record")}`, [
    copy.id,
    ids,
  ]);
  const passed = upTo === null ? { sql: "", values: [] } : { sql: " AND id <= ?", values: [upTo] };
  const rows = await connection.all(`${copy.from.select} WHERE ${dialect.isOneOf("id")}${passed.sql}`, [
    ids,
    ...passed.values,
  ]);
  await insert(connection, dialect, copy, rows);
  await connection.run(`DELETE FROM prepared_change WHERE "table" = ?`, [copy.id]);
}

async function insert(
  connection: SqlConnection,
  dialect: Dialect,
  copy: TableCopy,
  rows: readonly SqlRow[],
): Promise<void> {
  const { app, form, to, from, actor, at } = copy;
  const encoded: EncodedRow[] = [];
  for (const row of rows) {
    const stored = decodeRecord(from, row);
    const { record, event } = copy.rewrite(stored);
    // Whoever decided on the record as it was must decide again, and whoever has it open learns that it changed.
    const shift = event === null ? 0 : 1;
    const next = encodeRecord(app, to, { ...record, revision: record.revision + shift }, stored.title);
    next
      .set("seq", stored.seq + shift)
      .set("deleted_at", stored.deletedAt)
      .set("team", row["team"] ?? null);
    encoded.push(next);
    if (event === null) continue;
    const { type, ...body } = event;
    await connection.run(
      `INSERT INTO prepared_event ("table", app, form, record, actor, at, type, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      [copy.id, app.name, form.name, record.id, actor, at, type, JSON.stringify(body)],
    );
  }
  const columns = [...(encoded[0]?.keys() ?? [])];
  const places = `(${columns.map(() => "?").join(", ")})`;
  try {
    for (let start = 0; start < encoded.length; start += together) {
      const some = encoded.slice(start, start + together);
      await connection.run(
        `INSERT INTO ${to.table} (${columns.join(", ")}) VALUES ${some.map(() => places).join(", ")}`,
        some.flatMap((one) => columns.map((column): SqlValue => one.get(column) ?? null)),
      );
    }
  } catch (error) {
    const column = dialect.uniqueColumn(error);
    if (column === null) throw error;
    throw new NotUnique(form.name, fieldOfColumn(to, column));
  }
  await writeTokens({ connection, dialect }, to, encoded);
}

/** Puts the new table in the old one's place, in the transaction that makes the version current. */
export async function switchTables(
  connection: SqlConnection,
  dialect: Dialect,
  copy: TableCopy,
): Promise<void> {
  await catchUp(connection, dialect, copy, null);
  for (const sql of dialect.noteNoMore(copy.from.table, copy.id)) await connection.run(sql);
  await connection.run("UPDATE record_table SET retired = ? WHERE id = ?", [retired.leftover, copy.fromId]);
  await connection.run("UPDATE record_table SET retired = ?, form = ? WHERE id = ?", [
    retired.no,
    copy.form.name,
    copy.id,
  ]);
}
