import { setImmediate } from "node:timers/promises";
import { engineContext, type Place } from "../engine/engine-context.ts";
import { linksOf } from "../engine/links-of.ts";
import type { EngineContext } from "../../runtime/core/engine-context.ts";
import { jsonEqual } from "../../runtime/core/json-equal.ts";
import type { NewRecordInput } from "../../runtime/core/transition/create-record.ts";
import { createRecord } from "../../runtime/core/transition/create-record.ts";
import type { Outcome } from "../../runtime/core/transition/outcome.ts";
import type { Problem } from "../../runtime/core/problem/problem.ts";
import type { RecordData } from "../../runtime/core/record.ts";
import { stageSince } from "../../runtime/core/transition/stage-since.ts";
import type { Services } from "../services.ts";
import { checkManyLinks } from "./check-links.ts";
import { fillManyReferences } from "./fill-references.ts";
import type { AddedRecord, ImportLinks } from "./import-links.ts";
import type { ImportIssue } from "./import-report.ts";
import { expectedSerials, type ExpectedSerials } from "./next-serials.ts";
import type { PreparedImport } from "./prepared-import.ts";
import { readThrough } from "./read-through.ts";
import type { ImportRow } from "./read-import-row.ts";
import { type ImportedRecord, writeImportRows } from "./write-import-rows.ts";

/** For how many milliseconds rows are decided without a pause. */
const atOnce = 1;

/** An import under way. */
export interface ImportRun {
  readonly services: Services;
  readonly place: Place;
  readonly prepared: PreparedImport;
  readonly links: ImportLinks;
  /** Why records are placed past the gate of their stage, as their history tells it. */
  readonly reason: string;
  readonly dryRun: boolean;
  /** In a dry run: unique values of rows that would be there, by field, and the ids that they would have. */
  readonly taken: Map<string, Set<string>>;
  readonly unwritten: Set<string>;
}

/** What became of some rows. */
export interface RowsOutcome {
  /** The ids of the records that they became. */
  readonly created: readonly string[];
  readonly problems: readonly ImportIssue[];
  readonly warnings: readonly ImportIssue[];
}

/** What the gate of a new record said of some rows before anything is written. */
export interface DecidedRows {
  readonly rows: readonly ImportRow[];
  /** Null where no row could be read. */
  readonly context: EngineContext | null;
  readonly decided: readonly DecidedRow[];
}

/**
 * Asks the gate of a new record about some rows, and writes nothing. `expected` are the serials that the first ones would
 * have, null where that is to be looked up.
 */
export async function decideRows(
  run: ImportRun,
  rows: readonly ImportRow[],
  expected: ExpectedSerials | null,
): Promise<DecidedRows> {
  const { services, place } = run;
  const readable = rows.filter((row) => row.problems.length === 0);
  if (readable.length === 0) return { rows, context: null, decided: [] };
  const datas = readable.map(({ data }) => data);
  const context = await engineContext(services, place, null, datas);
  return { rows, context, decided: await decide(run, context, readable, expected) };
}

/** The same rows, decided anew where something else stands now in what they refer to: they may have waited for their turn. */
async function upToDate(run: ImportRun, chunk: DecidedRows): Promise<DecidedRows> {
  const { rows, context, decided } = chunk;
  if (context === null || context.form.readsThrough.size === 0) return chunk;
  const datas = decided.map(({ row }) => row.data);
  const fresh = await engineContext(run.services, run.place, null, datas);
  const isSame = jsonEqual(readThrough(fresh, datas), readThrough(context, datas));
  return isSame ? chunk : decideRows(run, rows, null);
}

/** Makes records of rows that were decided, in one transaction: those that passed their gate; the others are told of. */
export async function bringInRows(
  run: ImportRun,
  chunk: DecidedRows,
  drawn: (next: ExpectedSerials) => void,
): Promise<RowsOutcome> {
  const { rows, context, decided } = await upToDate(run, chunk);
  const problems = rows.flatMap((row) => row.problems);
  const warnings: ImportIssue[] = [];
  if (context === null) return { created: [], problems, warnings };
  const sound: (ImportedRecord & { readonly row: ImportRow })[] = [];
  for (const { row, input, outcome, refused } of decided) {
    problems.push(...refused.map((problem) => issueOf(run, row, problem)));
    if (refused.length > 0 || !outcome.ok) continue;
    sound.push({ row, input, outcome });
  }
  const written = await writeImportRows(run.services, context, sound, run.dryRun, drawn);
  const created: string[] = [];
  for (const [index, one] of written.entries()) {
    const decision = sound[index];
    if (decision === undefined) continue;
    const { row, outcome } = decision;
    if ("problems" in one) problems.push(...one.problems.map((problem) => issueOf(run, row, problem)));
    else {
      created.push(one.change.record.id);
      warnings.push(...row.warnings, ...outcome.warnings.map((problem) => issueOf(run, row, problem)));
      if (run.dryRun) remember(run, one.change);
    }
  }
  return { created, problems, warnings };
}

interface DecidedRow {
  readonly row: ImportRow;
  readonly input: NewRecordInput;
  readonly outcome: Outcome;
  readonly refused: readonly Problem[];
}

/** What the gate says of the rows before anything is written: problems of their links and of their content at once. */
async function decide(
  run: ImportRun,
  context: EngineContext,
  rows: readonly ImportRow[],
  expected: ExpectedSerials | null,
): Promise<readonly DecidedRow[]> {
  const { services, place } = run;
  const datas = await fillManyReferences(
    services,
    context,
    rows.map(({ data }) => ({ held: {}, patch: data })),
  );
  const inputs = rows.map((row, index): NewRecordInput => ({
    id: services.newId(),
    data: datas[index] ?? row.data,
    ...placeOf(run, row, context.now),
  }));
  const patches = inputs.map(({ id, data }) => ({ record: id, held: {}, patch: writtenLinks(run, data) }));
  const lost = await checkManyLinks(services, context, patches);
  const serialsAt =
    expected ?? (await expectedSerials(services.store.records, place.app, place.form, context.now));
  const decided: DecidedRow[] = [];
  let sound = 0;
  let begun = performance.now();
  for (const [index, row] of rows.entries()) {
    // What is written meanwhile has a dozen statements to hand over, each of which waits for this, and so does whoever else asks.
    if (performance.now() - begun > atOnce) {
      await setImmediate();
      begun = performance.now();
    }
    const input = { id: "", data: {}, ...inputs[index], serials: serialsAt(sound) };
    const outcome = createRecord(context, input);
    const refused = [
      ...(lost[index] ?? []),
      ...(outcome.ok ? repeated(run, place, outcome.record.data) : outcome.problems),
    ];
    // One that is refused takes no number.
    if (refused.length === 0) sound += 1;
    decided.push({ row, input, outcome, refused });
  }
  return decided;
}

/** A stage in which records may begin is entered through its gate; any other only past it. */
function placeOf(
  { prepared, place, reason }: ImportRun,
  { stage, owner, data }: ImportRow,
  now: string,
): Partial<NewRecordInput> {
  const { pipeline } = prepared;
  const told = (prepared.stage?.since ?? []).map(({ name }) => name);
  const since = stageSince(data, told, place.app.timeZone, now);
  return {
    pipeline: pipeline?.name ?? null,
    ...(owner !== null && { owner }),
    ...(since !== null && { stageSince: since }),
    ...(stage !== null && { stage }),
    ...(stage !== null && pipeline?.initial.includes(stage) === false && { override: { reason } }),
  };
}

/** The data without links to rows that a dry run has not written. */
function writtenLinks({ unwritten, place }: ImportRun, data: RecordData): RecordData {
  if (unwritten.size === 0) return data;
  const own = new Set(
    linksOf(place.form, data)
      .filter(({ id }) => unwritten.has(id))
      .map((link) => link.own),
  );
  return Object.fromEntries(Object.entries(data).filter(([field]) => !own.has(field)));
}

function uniqueFields({ form }: Place): readonly string[] {
  return [...form.fields.values()].filter(({ unique }) => unique).map(({ name }) => name);
}

/** Values that an earlier row of a dry run has: the store would refuse them. */
function repeated(run: ImportRun, place: Place, data: RecordData): readonly Problem[] {
  if (!run.dryRun) return [];
  return uniqueFields(place)
    .filter((field) => run.taken.get(field)?.has(JSON.stringify(data[field])) === true)
    .map((field) => ({ code: "taken", pointer: `/${field}`, params: { field } }));
}

function remember(run: ImportRun, { record, title }: AddedRecord): void {
  run.unwritten.add(record.id);
  run.links.add({ record, title });
  for (const field of uniqueFields(run.place)) {
    const value = record.data[field];
    if (value === undefined) continue;
    run.taken.set(field, (run.taken.get(field) ?? new Set()).add(JSON.stringify(value)));
  }
}

/** A problem of a record, at the column that its field came from. */
function issueOf({ prepared }: ImportRun, { number }: ImportRow, problem: Problem): ImportIssue {
  const field = problem.pointer.split("/")[1];
  const column = prepared.columns.find((one) => one.field.name === field)?.header;
  const stage =
    problem.pointer === "/stage" || problem.pointer === "/override" ? prepared.stage?.header : undefined;
  return { row: number, column: column ?? stage ?? null, problem };
}
