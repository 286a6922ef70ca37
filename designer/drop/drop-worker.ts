import type { DataTable } from "../../runtime/core/cells/data-table.ts";
import { columnFacts } from "../../runtime/core/guess/column-facts.ts";
import type { GuessOptions } from "../../runtime/core/guess/guess.ts";
import { guessTables } from "../../runtime/core/guess/guess-tables.ts";
import { keyColumn } from "../../runtime/core/guess/key-column.ts";
import { regardColumn } from "../../runtime/core/guess/regard-column.ts";
import { readTableFile } from "../../runtime/tables/read-table-file.ts";
import type { DropAnswer, DropFile, DropQuestion, DropRead, KeyPlace, TableSource } from "./drop-read.ts";

// Reads dropped files and guesses what they are, off the page's own thread: tens of thousands of rows take a while.
let tables: readonly DataTable[] = [];

addEventListener("message", ({ data }: MessageEvent<DropQuestion>) => {
  const answer = (message: DropAnswer) => postMessage(message);
  if ("files" in data) {
    // Reported, it is the page's to tell; a rejection would stay in here.
    readAll(data.files, data).then((read) => answer({ id: data.id, read }), reportError);
    return;
  }
  const { id, guess, correction } = data;
  answer({ id, guess: regardColumn(tables, guess, correction, data) });
});

async function readAll(files: readonly DropFile[], options: GuessOptions): Promise<DropRead> {
  const problems: DropRead["problems"][number][] = [];
  const sources: TableSource[] = [];
  const found: DataTable[] = [];
  for (const [file, { name, bytes }] of files.entries()) {
    const read = await readTableFile(name, new Uint8Array(bytes), { titlesAlone: true });
    if (!read.ok) problems.push({ file, problem: read.problem });
    else
      for (const table of read.tables) {
        found.push(table);
        sources.push({ file, sheet: read.tables.length > 1 ? table.name : null });
      }
  }
  tables = found;
  return { problems, sources, keys: keysOf(found), guess: guessTables(found, options) };
}

function keysOf(all: readonly DataTable[]): readonly KeyPlace[] {
  return all.flatMap((table, at) =>
    table.header.flatMap((_, column) =>
      keyColumn(columnFacts(table, column)) === null ? [] : [{ table: at, column }],
    ),
  );
}
