import type { CompiledApp } from "../../../runtime/core/compile/compiled.ts";
import type { EngineRecord } from "../../../runtime/core/record.ts";
import { foldText } from "../../../runtime/core/fields/fold.ts";
import type { SqlValue } from "../sql-connection.ts";
import type { FormTable } from "./form-table.ts";
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
  const row = new Map<string, SqlValue>([
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
    ["title_folded", foldText(title)],
  ]);
  for (const [column, value] of stageColumns(app, table.form, record)) row.set(column, value);
  for (const [name, { column, folded, storage, field }] of table.fields) {
    const value = record.data[name] ?? null;
    row.set(column, value === null ? null : storage.encode(value, field.schema));
    if (folded !== null) row.set(folded, foldedText(field, value));
  }
  return row;
}
