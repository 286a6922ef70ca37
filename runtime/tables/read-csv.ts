import Papa from "papaparse";
import { decodeText } from "./decode-text.ts";
import { shapeTable } from "./shape-table.ts";
import { tableLimits } from "./table-limits.ts";
import { type ReadingTables, type TablesRead, unreadable } from "./tables-read.ts";

const delimiters = [",", "\t", ";", "|"];
/** A line with more of them is no table, and would be a very long list. */
const mostInLine = 20_000;

/** Reads text in rows and columns, whatever its encoding and delimiter. Every cell is text; a blank one is null. */
export function readCsv(name: string, bytes: Uint8Array, reading?: ReadingTables): TablesRead {
  const { text, delimiter } = announced(decodeText(bytes));
  if (isTooWide(text)) return unreadable("too-many-table-columns", { limit: tableLimits.columns });
  const { data, errors } = Papa.parse<string[]>(text, {
    delimiter: delimiter === "" ? delimiterOf(text) : delimiter,
    preview: tableLimits.rows * 2,
    skipEmptyLines: false,
  });
  const unclosed = errors.find(({ code }) => code === "MissingQuotes");
  if (unclosed !== undefined) return unreadable("unclosed-quote", { row: (unclosed.row ?? 0) + 1 });
  return shapeTable(name, data, reading);
}

/** Some programs say their delimiter in a line of its own before everything else. */
function announced(text: string): { readonly text: string; readonly delimiter: string } {
  const [line = "", mark = ""] = /^sep=([,;\t|])\r?\n/i.exec(text) ?? [];
  return { text: text.slice(line.length), delimiter: mark };
}

/** The delimiter that makes rows of one width; blank rows, the one at the end too, have none. */
function delimiterOf(text: string): string {
  const options = { delimitersToGuess: delimiters, preview: 50, skipEmptyLines: "greedy" } as const;
  return Papa.parse(text, options).meta.delimiter;
}

function isTooWide(text: string): boolean {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) count = 0;
    else if (code === 44 || code === 9 || code === 59 || code === 124) count += 1;
    if (count > mostInLine) return true;
  }
  return false;
}
