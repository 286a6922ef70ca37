import type { CompiledApp } from "../../../runtime/core/compile/compiled.ts";
import type { Json } from "../../../runtime/core/json.ts";
import type { RecordData } from "../../../runtime/core/record.ts";
import { encodedChange, type WritingChange } from "../records/encoded-change.ts";
import { type FormTable, formTable } from "../records/form-table.ts";
import type { Layout } from "../records/layout.ts";
import type { RecordMemory } from "../records/record-memory.ts";
import type { RecordChange, StoredRecord } from "../store.ts";

/**
 * Lets the memory forget what a commit wrote, or may have written where it failed (`seqs` is null). One record that was
 * written alone is kept as it would be read: whoever wrote it goes on with it, and so does what follows from it.
 */
export function hearCommit(
  memory: RecordMemory,
  layout: Layout,
  apps: ReadonlyMap<string, CompiledApp>,
  changes: readonly RecordChange[],
  seqs: readonly number[] | null,
): void {
  memory.written(
    changes.map((one) => ("record" in one ? { form: one.record.form, id: one.record.id } : one)),
  );
  const [change, ...others] = changes;
  const seq = seqs?.[0];
  if (change === undefined || !("record" in change) || others.length > 0 || seq === undefined) return;
  const app = apps.get(change.app);
  const form = app?.forms.get(change.record.form);
  if (app === undefined || form === undefined) return;
  const deletedAt = change.do === "insert" ? null : change.was.deletedAt;
  const data = dataAsRead(app, formTable(layout, app.name, form), change);
  const record = { ...change.record, ...(change.do === "derive" && byCommands(change.was)) };
  memory.reading().record(form, { ...record, title: change.title, seq, deletedAt, data });
}

/** What is left alone where only derived values are written. */
function byCommands({
  revision,
  updatedAt,
  updatedBy,
}: StoredRecord): Pick<StoredRecord, "revision" | "updatedAt" | "updatedBy"> {
  return { revision, updatedAt, updatedBy };
}

/** What was written, as reading makes it of the columns; what was not is as it was read before. */
function dataAsRead(app: CompiledApp, table: FormTable, change: WritingChange): RecordData {
  const row = encodedChange(app, table, change);
  const before = change.do === "insert" ? {} : change.was.data;
  const data: { [field: string]: Json } = {};
  for (const [name, { column, storage, field }] of table.fields) {
    const stored = row.get(column) ?? null;
    const written = stored === null ? undefined : storage.decode(stored, field.schema);
    const value = row.has(column) ? written : before[name];
    if (value !== undefined) data[name] = value;
  }
  return data;
}
