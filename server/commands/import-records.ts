import type { ImportRequest } from "../../runtime/contract/generated/contract.ts";
import type { DataTable } from "../../runtime/core/cells/data-table.ts";
import { readTableFile } from "../../runtime/tables/read-table-file.ts";
import type { Place } from "../engine/engine-context.ts";
import { done } from "../done.ts";
import { refuse } from "../refuse.ts";
import type { Result } from "../result.ts";
import type { Services } from "../services.ts";
import type { Once } from "./answer-once.ts";
import { bringInRows, type DecidedRows, decideRows, type ImportRun } from "./bring-in-rows.ts";
import { loadImportLinks } from "./import-links.ts";
import type { ImportReport } from "./import-report.ts";
import { type ChunkWork, inChunks, nothingMore } from "./in-chunks.ts";
import { prepareImport } from "./prepared-import.ts";
import { readImportRow } from "./read-import-row.ts";
import { refusesKey } from "./refuses-key.ts";

/** Rows that are decided, and the indexes of those that wait for others. */
interface Chunk {
  readonly waiting: readonly number[];
  readonly decided: DecidedRows;
}

/** A file as it arrived, whole. */
export interface ImportFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Brings the rows of a file in as records, each through the gate of a new record, in small transactions between which
 * others write. A row that does not fit is left out and told of; a dry run tells the same and keeps nothing. Refused where
 * the file cannot be read, or the plan does not fit it. Each transaction is done once; where some were and the plan
 * does not fit any more, they are told of.
 */
export async function importRecords(
  { services, once }: { readonly services: Services; readonly once: Once },
  place: Place,
  file: ImportFile,
  request: ImportRequest,
): Promise<Result<ImportReport>> {
  const table = await tableIn(file, request.sheet);
  if (!table.ok) return table;
  const dryRun = request.dryRun === true;
  const prepared = prepareImport(place, table.value, request);
  if (!prepared.ok) {
    const before = dryRun ? prepared : await inChunks(once, table.value, false, nothingMore);
    return (before.ok ? before.value.created > 0 : refusesKey(before)) ? before : prepared;
  }
  const run: ImportRun = {
    services,
    place,
    prepared: prepared.value,
    links: await loadImportLinks(services, place, prepared.value, table.value),
    reason: `Import · ${file.name}`.slice(0, 200),
    dryRun,
    taken: new Map(),
    unwritten: new Set(),
  };
  // A dry run goes by what it has found so far, and leaves nothing behind by which it could go on.
  const each: Once = dryRun ? (_part, work) => work(services) : once;
  return inChunks(each, table.value, dryRun, chunksOf(run, table.value));
}

async function tableIn({ name, bytes }: ImportFile, sheet: string | undefined): Promise<Result<DataTable>> {
  const read = await readTableFile(name, bytes);
  if (!read.ok) return { ok: false, reason: "invalid", problems: [read.problem] };
  const [first] = read.tables;
  const table = sheet === undefined ? first : read.tables.find((one) => one.name === sheet);
  if (table === undefined) return refuse("invalid", "no-such-sheet", "/sheet", { sheet: sheet ?? "" });
  return done(table);
}

function chunksOf(run: ImportRun, table: DataTable): ChunkWork<Chunk> {
  const { place, prepared, links } = run;
  return {
    // A row may refer to one before it, and a dry run has what it would have written in mind only.
    inOrder: run.dryRun || links.anyOwn,
    async decide(indexes, last, expected) {
      const rows = indexes.map((index) => readImportRow(place, prepared, links, table, index));
      const waiting = last ? [] : rows.filter(({ waits }) => waits);
      const now = rows.filter((row) => !waiting.includes(row));
      return {
        waiting: waiting.map(({ index }) => index),
        decided: await decideRows(run, now, expected),
      };
    },
    async write(services, decision, begun) {
      if (await isOutdated(services, place)) return refuse("unavailable", "new-version");
      const { waiting, decided } = await decision();
      const outcome = await bringInRows({ ...run, services }, decided, begun);
      return done({ ...outcome, waiting });
    },
    async taken(created) {
      if (run.dryRun || !links.anyOwn) return;
      const records = await run.services.store.records.getMany(place.app, place.form.name, created);
      for (const record of records) if (record.deletedAt === null) links.add({ record, title: record.title });
    },
  };
}

/** What was compiled for another version must not be written into this one's tables. */
async function isOutdated({ store }: Services, { app }: Place): Promise<boolean> {
  const now = await store.apps.byName(app.name);
  return now?.currentVersion !== app.version;
}
