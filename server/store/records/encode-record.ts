import type { CompiledApp } from "../../../runtime/core/compile/compiled.ts";
import type { EngineRecord } from "../../../runtime/core/record.ts";
import { foldText } from "../../../runtime/core/fields/fold.ts";
import type { Json } from "../../../runtime/core/json.ts";
import type { SqlValue } from "../sql-connection.ts";
import type { StoredRecord } from "../store.ts";
import type { FormTable, StoredField } from "./form-table.ts";
import { stageColumns } from "./stage-columns.ts";
import { foldedText } from "./storage-of.ts";

/** Columns with their values, in the order of the table. */
export type EncodedRow = Map<string, SqlValue>;

/** Everything about a record but its `seq` and whether it lies in the trash. */
export function encodeRecord(
  app: CompiledApp,
  table: FormTable,
  record: EngineRecord,
  title: string,
): EncodedRow {
  const row: EncodedRow = new Map(systemValues(app, table, record, title));
  row.set("title_folded", foldText(title));
  for (const [name, field] of table.fields) setField(row, field, record.data[name]);
  return row;
}

/**
 * Of a record the columns in which it differs from what it was, so that only their indexes are written. All of them where
 * it was written by another version, which may have filled them from another definition.
 */
export function encodeChanges(
  app: CompiledApp,
  table: FormTable,
  record: EngineRecord,
  title: string,
  was: StoredRecord,
): EncodedRow {
  if (was.version !== record.version) return encodeRecord(app, table, record, title);
  const before = systemValues(app, table, was, was.title);
  const row: EncodedRow = new Map(
    systemValues(app, table, record, title).filter(([, value], index) => value !== before[index]?.[1]),
  );
  if (row.has("title")) row.set("title_folded", foldText(title));
  for (const [name, field] of table.fields) {
    if (record.data[name] !== was.data[name]) setField(row, field, record.data[name]);
  }
  return row;
}

function setField(
  row: EncodedRow,
  { column, folded, storage, field }: StoredField,
  value: Json = null,
): void {
  row.set(column, value === null ? null : storage.encode(value, field.schema));
  if (folded !== null) row.set(folded, foldedText(field, value));
}

function systemValues(
  app: CompiledApp,
  { form }: FormTable,
  record: EngineRecord,
  title: string,
): readonly (readonly [column: string, value: SqlValue])[] {
  return [
    ["id", record.id],
    ["revision", record.revision],
    ["version", record.version],
    ["pipeline", record.pipeline],
    ["stage", record.stage],
    ["stage_since", record.stageSince],
    ["owner", record.owner],
    ["score_total", record.score?.total ?? null],
    ["score_grade", record.score?.grade ?? null],
    ["created_at", record.createdAt],
    ["created_by", record.createdBy],
    ["updated_at", record.updatedAt],
    ["updated_by", record.updatedBy],
    ["checklist", Object.keys(record.checklist).length === 0 ? null : JSON.stringify(record.checklist)],
    ["approval", record.approval && JSON.stringify(record.approval)],
    ["title", title],
    ...stageColumns(app, form, record),
  ];
}
