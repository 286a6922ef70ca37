import type { RecordRow } from "../../runtime/contract/generated/contract.ts";

const written = new WeakMap<RecordRow, Buffer>();

/** A row as the bytes of its JSON, written once for one that is shown again. */
export function rowBytes(row: RecordRow): Buffer {
  const known = written.get(row) ?? Buffer.from(JSON.stringify(row));
  written.set(row, known);
  return known;
}
