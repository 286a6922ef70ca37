import type { Json } from "../../../runtime/core/json.ts";
import type { EngineRecord, RecordData } from "../../../runtime/core/record.ts";
import type { SqlRow } from "../sql-connection.ts";
import type { StoredRecord } from "../store.ts";
import type { FormTable } from "./form-table.ts";

/** A record from its row. */
export function decodeRecord({ form, fields }: FormTable, row: SqlRow): StoredRecord {
  const data: { [field: string]: Json } = {};
  for (const [name, { column, storage, field }] of fields) {
    const stored = row[column];
    if (stored !== null && stored !== undefined) data[name] = storage.decode(stored, field.schema);
  }
  return systemPart(row, form.name, data satisfies RecordData);
}

function systemPart(row: SqlRow, form: string, data: RecordData): StoredRecord {
  const text = (column: string): string => row[column] as string;
  const optional = (column: string): string | null => row[column] as string | null;
  const number = (column: string): number => row[column] as number;
  const total = row["score_total"] as number | null;
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
