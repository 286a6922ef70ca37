import { strFromU8, unzipSync, zipSync } from "fflate";
import type { Problem } from "../core/problem/problem.ts";
import { sheetRange } from "./sheet-range.ts";
import { tableLimits } from "./table-limits.ts";
import { unreadable } from "./tables-read.ts";

const megabyte = 1024 * 1024;
const mostParts = 2000;

/** What a zip says of one of its files before it is unpacked. */
interface Part {
  readonly name: string;
  readonly size: number;
  readonly originalSize: number;
}

type Opened =
  { readonly ok: true; readonly bytes: ArrayBuffer } | { readonly ok: false; readonly problem: Problem };

/**
 * A workbook with nothing in it but its XML, unpacked within bounds and checked, packed again without compression: what
 * reads it sees exactly what was checked. Refused where it is no zip, too large, packed too well to be honest, declares
 * entities, or reaches too far.
 */
export function openWorkbook(bytes: Uint8Array): Opened {
  const unpacked = unpack(bytes);
  if ("problem" in unpacked) return unpacked;
  const { parts } = unpacked;
  for (const [name, part] of parts) {
    const text = strFromU8(part);
    if (/<!(DOCTYPE|ENTITY)/i.test(text)) return unreadable("bad-spreadsheet");
    if (!/^xl\/worksheets\/[^/]+\.xml$/i.test(name)) continue;
    const range = sheetRange(text);
    if (range === null) return unreadable("bad-spreadsheet");
    if (range.rows > tableLimits.rows * 2)
      return unreadable("too-many-table-rows", { limit: tableLimits.rows });
    if (range.columns > tableLimits.columns || range.rows * range.columns > tableLimits.cells * 2)
      return unreadable("too-many-table-columns", { limit: tableLimits.columns });
  }
  const packed = zipSync(Object.fromEntries(parts), { level: 0 });
  return { ok: true, bytes: packed.slice().buffer };
}

function unpack(
  bytes: Uint8Array,
): { readonly parts: ReadonlyMap<string, Uint8Array> } | ReturnType<typeof unreadable> {
  let count = 0;
  let total = 0;
  let problem = unreadable("bad-spreadsheet");
  const admit = ({ name, size, originalSize }: Part): boolean => {
    count += 1;
    if (count > mostParts) throw new RangeError("too many parts");
    if (!/\.(xml|xml\.rels)$/i.test(name)) return false;
    total += originalSize;
    if (total > tableLimits.unpacked * megabyte || isTooDense(size, originalSize)) {
      problem = unreadable("spreadsheet-too-large", { limit: tableLimits.unpacked });
      throw new RangeError("too large");
    }
    return true;
  };
  try {
    return { parts: new Map(Object.entries(unzipSync(bytes, { filter: admit }))) };
  } catch {
    return problem;
  }
}

function isTooDense(size: number, originalSize: number): boolean {
  return originalSize > megabyte && originalSize > size * tableLimits.ratio;
}
