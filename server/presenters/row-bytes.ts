import type { PresentedRow } from "./present-row.ts";

/** A row as the bytes of its JSON, written once for one that is kept. */
export function rowBytes(presented: PresentedRow): Buffer {
  presented.bytes ??= Buffer.from(JSON.stringify(presented.row));
  return presented.bytes;
}
