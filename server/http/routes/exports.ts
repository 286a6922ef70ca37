import { stringify } from "csv-stringify/sync";
import writeXlsxFile from "write-excel-file/node";
import { done } from "../../done.ts";
import { exportColumns, exportRows, type ExportCell } from "../../presenters/export-table.ts";
import { exportRecords } from "../../queries/export-records.ts";
import type { ListedRecords } from "../../queries/list-records.ts";
import { readingOf } from "../../queries/reading-of.ts";
import { refuse } from "../../refuse.ts";
import { together } from "../../together.ts";
import { askForList } from "../ask-for-list.ts";
import { defineRoute } from "../define-route.ts";
import { placeOf } from "../place-of.ts";
import type { FormAsk, Route } from "../route.ts";

type Rows = readonly (readonly ExportCell[])[];

const mostSheetRows = 50_000;

/** Blocks of rows, the titles of the columns first. */
async function* blocks(ask: FormAsk, pages: AsyncIterable<ListedRecords>): AsyncIterable<Rows> {
  let columns: ReturnType<typeof exportColumns> | undefined;
  for await (const page of pages) {
    const reading = await readingOf(ask.services, placeOf(ask), page.records);
    if (columns === undefined) {
      columns = exportColumns(reading, page, ask.locale);
      yield [columns.map(({ title }) => title)];
    }
    yield exportRows(reading, page, columns, await page.refs);
  }
}

/** A byte order mark first: without it, spreadsheets read Chinese as something else. */
async function* csv(rows: AsyncIterable<Rows>): AsyncIterable<string> {
  yield "\ufeff";
  for await (const block of rows)
    yield stringify(
      block.map((row) => [...row]),
      // A line break of either half ends a row for some readers.
      { record_delimiter: "\r\n", quoted_match: /[\r\n]/ },
    );
}

async function xlsx(rows: AsyncIterable<Rows>): Promise<Uint8Array | null> {
  const data: { value: string | number; type: StringConstructor | NumberConstructor }[][] = [];
  for await (const block of rows) {
    for (const row of block) {
      data.push(row.map((cell) => ({ value: cell ?? "", type: typeof cell === "number" ? Number : String })));
    }
    if (data.length > mostSheetRows) return null;
  }
  return writeXlsxFile(data as never).toBuffer();
}

const kinds: ReadonlyMap<string, string> = new Map([
  ["csv", "text/csv; charset=utf-8"],
  ["xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
]);

/** What somebody may see of a form's records, as a table in a file. */
export const exportRoutes: readonly Route[] = [
  defineRoute({
    method: "get",
    path: "/apps/:app/forms/:form/records/export",
    scope: "form",
    action: "form.export",
    about: "The records of a list as CSV or XLSX: the columns and records that I may see.",
    answers: { 200: ["text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"] },
    parameters: ["format", "filter", "view", "sort", "fields", "search"],
    read: (ask) => {
      const format = ask.query.get("format") ?? "csv";
      const type = kinds.get(format);
      const known =
        type === undefined
          ? refuse("malformed", "malformed-parameter", "", { parameter: "format" })
          : done(type);
      return together({ format: done(format), type: known, request: askForList(ask) });
    },
    run: async (ask, { format, type, request }) => {
      const pages = await exportRecords(ask.services, placeOf(ask), request, ask.untilGone());
      if (!pages.ok) return pages;
      const rows = blocks(ask, pages.value);
      const bytes = format === "csv" ? csv(rows) : await xlsx(rows);
      if (bytes === null) return refuse("invalid", "too-many", "", { limit: mostSheetRows });
      const disposition = `attachment; filename="${ask.form.name}.${format}"`;
      return done({
        status: 200,
        bytes,
        headers: { "Content-Type": type, "Content-Disposition": disposition },
      });
    },
  }),
];
