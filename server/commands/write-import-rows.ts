import { setTimeout as pause } from "node:timers/promises";
import { recordTitle } from "../../runtime/core/derive/record-title.ts";
import type { EngineContext } from "../../runtime/core/engine-context.ts";
import type { NewRecordInput } from "../../runtime/core/transition/create-record.ts";
import type { Outcome } from "../../runtime/core/transition/outcome.ts";
import { renumberRecord } from "../../runtime/core/transition/renumber-record.ts";
import type { Problem } from "../../runtime/core/problem/problem.ts";
import type { RecordData } from "../../runtime/core/record.ts";
import type { Services } from "../services.ts";
import { QueueFull } from "../store/queue-full.ts";
import type { NewEvent, RecordChange, StoreTransaction } from "../store/store.ts";
import { expectedSerials, type ExpectedSerials, manySerials } from "./next-serials.ts";

type Success = Extract<Outcome, { readonly ok: true }>;

/** A new record, with the serials that are expected, and what its gate came to. */
export interface ImportedRecord {
  readonly input: NewRecordInput;
  readonly outcome: Success;
}

type Insert = Extract<RecordChange, { readonly do: "insert" }>;

/** What became of one record: written (its change), or refused. */
export type WrittenRow = { readonly change: Insert } | { readonly problems: readonly Problem[] };

/** Undoes the transaction of a dry run; what it would have written comes along. */
class DryRun extends Error {
  readonly written: readonly WrittenRow[];

  constructor(written: readonly WrittenRow[]) {
    super("a dry run");
    this.written = written;
  }
}

const tries = 20;
const wait = 250;

/**
 * Writes new records with their events in one transaction, in which each may be refused for itself: a taken value keeps
 * only its own record out. In a dry run everything happens but the commit. `drawn` hears, while it is written, which serials
 * those that come next would have.
 */
export async function writeImportRows(
  services: Services,
  context: EngineContext,
  records: readonly ImportedRecord[],
  dryRun: boolean,
  drawn: (next: ExpectedSerials) => void,
): Promise<readonly WrittenRow[]> {
  for (let left = tries; ; left -= 1) {
    try {
      return await services.store.transact(async (tx) => {
        const written = await writeAll(tx, context, records, drawn);
        if (dryRun) throw new DryRun(written);
        return written;
      });
    } catch (error) {
      if (error instanceof DryRun) return error.written;
      // What stands in the queue is live work: an import has time.
      if (!(error instanceof QueueFull) || left === 0) throw error;
      await pause(wait);
    }
  }
}

interface Decided {
  readonly change: Insert;
  readonly events: readonly NewEvent[];
}

async function writeAll(
  tx: StoreTransaction,
  context: EngineContext,
  records: readonly ImportedRecord[],
  drawn: (next: ExpectedSerials) => void,
): Promise<readonly WrittenRow[]> {
  const { app, form, now } = context;
  // Serials are drawn inside the transaction: a dry run leaves no gap.
  const moments = records.map(() => now);
  const serials = await manySerials(tx.records, app, form, moments);
  drawn(await expectedSerials(tx.records, app, form, now));
  const decided = records.map((record, index) => decide(context, record, serials[index] ?? {}));
  const sound = decided.filter((one) => "change" in one);
  if (await commit(tx, context, sound)) return decided;
  const written: WrittenRow[] = [];
  for (const one of decided) {
    if (!("change" in one)) written.push(one);
    else {
      const taken = await takenField(tx, context, one);
      const problem = { code: "taken", pointer: `/${taken ?? ""}`, params: { field: taken ?? "" } };
      written.push(taken === null ? one : { problems: [problem] });
    }
  }
  return written;
}

function decide(
  context: EngineContext,
  { input, outcome: trial }: ImportedRecord,
  serials: RecordData,
): Decided | { readonly problems: readonly Problem[] } {
  const { app, form, actor, now } = context;
  // Somebody else may have taken the numbers that were expected.
  const outcome = renumberRecord(context, input, trial, serials);
  if (!outcome.ok) return { problems: outcome.problems };
  const about = { app: app.name, form: form.name, record: outcome.record.id, actor: actor.id, at: now };
  return {
    change: {
      do: "insert",
      app: app.name,
      record: outcome.record,
      title: recordTitle(context, outcome.record),
    },
    events: outcome.events.map((event): NewEvent => ({ ...about, event })),
  };
}

async function commit(
  tx: StoreTransaction,
  { app }: EngineContext,
  some: readonly Decided[],
): Promise<boolean> {
  if (some.length === 0) return true;
  const changes = some.map(({ change }) => change);
  const events = some.flatMap((one) => one.events);
  return (await tx.records.commit(new Map([[app.name, app]]), changes, events)).ok;
}

async function takenField(
  tx: StoreTransaction,
  { app }: EngineContext,
  one: Decided,
): Promise<string | null> {
  const result = await tx.records.commit(new Map([[app.name, app]]), [one.change], one.events);
  if (result.ok) return null;
  if (result.conflict === "taken") return result.field;
  throw new Error("a new record cannot be stale");
}
