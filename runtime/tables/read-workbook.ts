import readXlsxFile from "read-excel-file/universal";
import type { Cell } from "../core/cells/cell.ts";
import type { DataTable } from "../core/cells/data-table.ts";
import { openWorkbook } from "./open-workbook.ts";
import { shapeTable } from "./shape-table.ts";
import { tableLimits } from "./table-limits.ts";
import { type ReadingTables, type TablesRead, unreadable } from "./tables-read.ts";

/** Reads the sheets of a workbook that hold tables, each under its own name; formulas give the result that was stored. */
export async function readWorkbook(
  name: string,
  bytes: Uint8Array,
  reading?: ReadingTables,
): Promise<TablesRead> {
  const opened = openWorkbook(bytes);
  if (!opened.ok) return opened;
  const sheets = await sheetsOf(opened.bytes);
  if (sheets === undefined) return unreadable("bad-spreadsheet");
  const tables: DataTable[] = [];
  let refused: TablesRead = unreadable("empty-table");
  for (const { sheet, data } of sheets.slice(0, tableLimits.sheets)) {
    const title = sheets.length === 1 ? name : sheet;
    const shaped = shapeTable(
      title,
      data.map((row) => row.map(plainCell)),
      reading,
    );
    if (shaped.ok) tables.push(...shaped.tables);
    else if (shaped.problem.code !== "empty-table") refused = shaped;
  }
  // One text alone in a sheet is a note, unless it is all that there is.
  const likely = tables.filter(({ header, rows }) => rows.length > 0 || header.length > 1);
  if (likely.length > 0) return { ok: true, tables: likely };
  return tables.length > 0 ? { ok: true, tables } : refused;
}

async function sheetsOf(bytes: ArrayBuffer) {
  try {
    return await readXlsxFile(bytes, { trim: false });
  } catch {
    // Whatever the reader stumbles over is the file's fault: it was made of nothing but this file.
    return undefined;
  }
}

/** Dates have no zone in a spreadsheet: what its clock shows is read as UTC. A time alone lies before the year 1900. */
function plainCell(cell: unknown): Cell {
  if (!(cell instanceof Date)) return cell as Cell;
  const seconds = Math.round(cell.getTime() / 1000) * 1000;
  if (!Number.isFinite(seconds)) return null;
  const [day = "", time = ""] = new Date(seconds).toISOString().split(/[T.]/);
  if (day < "1900-01-01") return time;
  return time === "00:00:00" ? day : `${day}T${time}`;
}
