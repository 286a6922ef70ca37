import type { RecordPage, RecordRow, References } from "../../contract/generated/contract.ts";

/** A record of a list and what its values refer to. */
export interface LoadedRow {
  readonly id: string;
  readonly record: RecordRow;
  readonly refs: References;
}

const known = new WeakMap<RecordPage, readonly LoadedRow[]>();

/** The rows of a page: the same ones as long as the page is the same, so that only rows of new pages are drawn. */
export function rowsOf(page: RecordPage): readonly LoadedRow[] {
  const rows = known.get(page) ?? page.records.map((record) => ({ id: record.id, record, refs: page.refs }));
  known.set(page, rows);
  return rows;
}
