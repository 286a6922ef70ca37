import type { Json } from "../../../runtime/core/json.ts";
import type { EngineRecord, RecordData } from "../../../runtime/core/record.ts";
import type { SqlRow, SqlValue } from "../sql-connection.ts";
import type { StoredRecord } from "../store.ts";
import type { FormTable } from "./form-table.ts";
import { systemColumns } from "./system-columns.ts";

/** Where the system columns stand among the columns of every table. */
const placeOf = new Map(systemColumns.map(({ name }, index) => [name, index]));

/** A record from its row. */
export function decodeRecord(table: FormTable, row: SqlRow): StoredRecord {
  return recordOf(table, (at) => row[table.columns[at]?.name ?? ""] ?? null);
}

/** A record from what stands in the table's columns, each asked for by its place. */
export function recordOf(table: FormTable, cell: (at: number) => SqlValue): StoredRecord {
  const data: { [field: string]: Json } = {};
  let at = systemColumns.length;
  for (const [name, { storage, field }] of table.fields) {
    const stored = cell(at);
    if (stored !== null) data[name] = storage.decode(stored, field.schema);
    at += 1;
  }
  return systemPart(cell, table.form.name, data satisfies RecordData);
}

function systemPart(cell: (at: number) => SqlValue, form: string, data: RecordData): StoredRecord {
  const valueOf = (column: string) => cell(placeOf.get(column) ?? -1);
  const text = (column: string): string => valueOf(column) as string;
  const optional = (column: string): string | null => valueOf(column) as string | null;
  const number = (column: string): number => valueOf(column) as number;
  const total = valueOf("score_total") as number | null;
  const checklist = optional("checklist");
  const approval = optional("approval");
  return {
    id: text("id"),
    form,
    data,
    seq: number("seq"),
    revision: number("revision"),
    version: number("version"),
    pipeline: optional("pipeline"),
    stage: optional("stage"),
    stageSince: optional("stage_since"),
    owner: optional("owner"),
    score: total === null ? null : { total, grade: optional("score_grade") },
    createdAt: text("created_at"),
    createdBy: text("created_by"),
    updatedAt: text("updated_at"),
    updatedBy: text("updated_by"),
    deletedAt: optional("deleted_at"),
    title: text("title"),
    checklist: checklist === null ? {} : (JSON.parse(checklist) as EngineRecord["checklist"]),
    approval: approval === null ? null : (JSON.parse(approval) as EngineRecord["approval"]),
  };
}
