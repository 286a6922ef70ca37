import type { ImportRequest } from "../../runtime/contract/generated/contract.ts";
import type { DataTable } from "../../runtime/core/cells/data-table.ts";
import type { Problem } from "../../runtime/core/problem/problem.ts";
import { readTableFile } from "../../runtime/tables/read-table-file.ts";
import type { Place } from "../engine/engine-context.ts";
import { done } from "../done.ts";
import { refuse } from "../refuse.ts";
import type { Result } from "../result.ts";
import type { Services } from "../services.ts";
import { bringInRows, type ImportRun } from "./bring-in-rows.ts";
import { loadImportLinks } from "./import-links.ts";
import { issueList, type ImportReport } from "./import-report.ts";
import { prepareImport } from "./prepared-import.ts";
import { type ImportRow, readImportRow } from "./read-import-row.ts";

const chunk = 100;
/** Rows may refer to others of their file, and those to others: so many times it is gone through. */
const mostPasses = 50;

/** A file as it arrived, whole. */
export interface ImportFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Brings the rows of a file in as records, each through the gate of a new record, in small transactions between which
 * others write. A row that does not fit is left out and told of; a dry run tells the same and keeps nothing. Refused where
 * the file cannot be read, or the plan does not fit it.
 */
export async function importRecords(
  services: Services,
  place: Place,
  file: ImportFile,
  request: ImportRequest,
): Promise<Result<ImportReport>> {
  const table = await tableIn(file, request.sheet);
  if (!table.ok) return table;
  const prepared = prepareImport(place, table.value, request);
  if (!prepared.ok) return prepared;
  const run: ImportRun = {
    services,
    place,
    prepared: prepared.value,
    links: await loadImportLinks(services, place, prepared.value, table.value),
    reason: `Import · ${file.name}`.slice(0, 200),
    dryRun: request.dryRun === true,
    taken: new Map(),
    unwritten: new Set(),
  };
  return done(await bringIn(run, table.value));
}

async function tableIn({ name, bytes }: ImportFile, sheet: string | undefined): Promise<Result<DataTable>> {
  const read = await readTableFile(name, bytes);
  if (!read.ok) return { ok: false, reason: "invalid", problems: [read.problem] };
  const [first] = read.tables;
  const table = sheet === undefined ? first : read.tables.find((one) => one.name === sheet);
  if (table === undefined) return refuse("invalid", "no-such-sheet", "/sheet", { sheet: sheet ?? "" });
  return done(table);
}

async function bringIn(run: ImportRun, table: DataTable): Promise<ImportReport> {
  const problems = issueList();
  const warnings = issueList();
  let created = 0;
  let left: readonly number[] = table.rows.map((_, index) => index);
  for (let pass = 1, last = false; left.length > 0; pass += 1) {
    const waiting: number[] = [];
    const before = created;
    for (let start = 0; start < left.length; start += chunk) {
      if (await isOutdated(run)) {
        problems.add([interrupted(table, left[start] ?? 0)]);
        return report();
      }
      const rows = left
        .slice(start, start + chunk)
        .map((index) => readImportRow(run.place, run.prepared, run.links, table, index));
      const now = last ? rows : rows.filter(({ waits }) => !waits);
      waiting.push(...(last ? [] : rows.filter(({ waits }) => waits).map(({ index }) => index)));
      created += await take(now);
    }
    last = created === before || pass + 1 >= mostPasses;
    left = waiting;
  }
  return report();

  async function take(rows: readonly ImportRow[]): Promise<number> {
    const outcome = await bringInRows(run, rows);
    problems.add(outcome.problems);
    warnings.add(outcome.warnings);
    return outcome.created;
  }

  function report(): ImportReport {
    const rows = table.rows.length;
    return {
      dryRun: run.dryRun,
      rows,
      created,
      failed: rows - created,
      problems: problems.report(),
      warnings: warnings.report(),
    };
  }
}

/** What was compiled for another version must not be written into this one's tables. */
async function isOutdated({ services, place: { app } }: ImportRun): Promise<boolean> {
  const now = await services.store.apps.byName(app.name);
  return now?.currentVersion !== app.version;
}

function interrupted({ numbers }: DataTable, index: number) {
  const row = numbers[index] ?? 0;
  const problem: Problem = { code: "import-interrupted", pointer: "", params: { row } };
  return { row, column: null, problem };
}
