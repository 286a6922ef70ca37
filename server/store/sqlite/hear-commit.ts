import type { CompiledApp } from "../../../runtime/core/compile/compiled.ts";
import { decodeRecord } from "../records/decode-record.ts";
import { encodeRecord } from "../records/encode-record.ts";
import { formTable } from "../records/form-table.ts";
import type { Layout } from "../records/layout.ts";
import type { RecordMemory } from "../records/record-memory.ts";
import type { RecordChange } from "../store.ts";

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
  const [change, ...others] = changes;
  const alone = others.length === 0 && (change?.do === "insert" || change?.do === "update") ? change : null;
  const app = alone && apps.get(alone.app);
  const form = app?.forms.get(alone?.record.form ?? "");
  const before = form && alone?.do === "update" ? memory.known(form, alone.record.id) : null;

  memory.written(
    changes.map((one) => ("record" in one ? { form: one.record.form, id: one.record.id } : one)),
  );
  const seq = seqs?.[0];
  // Only who knows the record before knows whether it is in the trash.
  if (!alone || !app || form === undefined || seq === undefined || before === undefined) return;
  const table = formTable(layout, app.name, form);
  const row = Object.fromEntries(encodeRecord(app, table, alone.record, alone.title));
  const read = { ...row, seq, deleted_at: before?.deletedAt ?? null };
  memory.reading().record(form, decodeRecord(table, read));
}
