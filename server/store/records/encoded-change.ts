import type { CompiledApp } from "../../../runtime/core/compile/compiled.ts";
import type { RecordChange } from "../store.ts";
import { encodeChanges, type EncodedRow, encodeRecord } from "./encode-record.ts";
import type { FormTable } from "./form-table.ts";

/** A change of which somebody tells what the record holds from then on. */
export type WritingChange = Extract<RecordChange, { readonly record: unknown }>;

interface Encoded {
  readonly table: FormTable;
  readonly row: EncodedRow;
}

const known = new WeakMap<WritingChange, Encoded>();

/** The columns that a change writes: all of a new record, else those that differ. Made once for all who ask. */
export function encodedChange(app: CompiledApp, table: FormTable, change: WritingChange): EncodedRow {
  const made = known.get(change);
  if (made?.table === table) return made.row;
  const { record, title } = change;
  const row =
    change.do === "insert"
      ? encodeRecord(app, table, record, title)
      : encodeChanges(app, table, record, title, change.was);
  known.set(change, { table, row });
  return row;
}
