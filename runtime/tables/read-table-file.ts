import { readCsv } from "./read-csv.ts";
import { type ReadingTables, type TablesRead, unreadable } from "./tables-read.ts";

/**
 * Reads a file that somebody dropped: CSV and its relatives give one table, a workbook (.xlsx) one a sheet. What it is
 * is told by its bytes, not by its name. All of it is hostile until it was read within bounds.
 */
export async function readTableFile(
  fileName: string,
  bytes: Uint8Array,
  reading?: ReadingTables,
): Promise<TablesRead> {
  const name = fileName.replace(/\.[a-z0-9]{1,5}$/i, "");
  const [a, b, c, d] = bytes;
  if (a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0) return unreadable("old-spreadsheet");
  if (a === 0x50 && b === 0x4b) {
    // Only whoever drops a workbook loads what reads one.
    const { readWorkbook } = await import("./read-workbook.ts");
    return readWorkbook(name, bytes, reading);
  }
  return readCsv(name, bytes, reading);
}
