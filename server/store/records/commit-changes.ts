import type { CompiledApp } from "../../../runtime/core/compile/compiled.ts";
import { writeTokens } from "../search/write-tokens.ts";
import { VersionGone } from "../version-gone.ts";
import type { CommitResult, KeptAnswer, NewEvent, RecordChange } from "../store.ts";
import type { EncodedRow } from "./encode-record.ts";
import { appendEvents } from "./event-log.ts";
import { type FormTable, formTable } from "./form-table.ts";
import { keepAnswer } from "./keep-answer.ts";
import { insertMany, insertsFrom } from "./insert-many.ts";
import type { RecordContext } from "./record-context.ts";
import { takeTurns } from "./take-turns.ts";
import { writeChange, type Written } from "./write-change.ts";

/** Changes that are written with their events, or not at all. */
export interface RecordCommit {
  readonly apps: ReadonlyMap<string, CompiledApp>;
  readonly changes: readonly RecordChange[];
  readonly events: readonly NewEvent[];
  readonly answer?: KeptAnswer | undefined;
}

/** One change, where it is written. */
export interface PlacedChange {
  readonly change: RecordChange;
  readonly app: CompiledApp;
  readonly table: FormTable;
  /** Which commit it belongs to, and which of its changes it is. */
  readonly of: number;
  readonly index: number;
}

/**
 * Writes commits into the transaction that is open on the context's connection, in their order and by few statements: what
 * becomes of each. Of one that met a conflict alone a part may be written, and among others something may be where this
 * throws: the caller must undo it. Among others a conflict of a single change leaves nothing of its commit.
 */
export async function commitChanges(
  context: RecordContext,
  commits: readonly RecordCommit[],
): Promise<readonly CommitResult[]> {
  // First, so that of two who do the same one waits before it has written anything.
  const answers = commits.flatMap(({ answer }) => answer ?? []);
  await inTurn(
    context,
    answers.map((answer) => () => keepAnswer(context.connection, answer)),
  );
  const seqs = commits.map(({ changes }) => changes.map(() => 1));
  const conflicts = new Map<number, CommitResult>();
  const written = rowsByTable();
  const placed = commits.flatMap((commit, of) => place(context, commit, of));
  await takeTurns(context, placed.filter(({ change }) => change.do !== "insert").map(whereIsIt));
  const ahead = new Map<PlacedChange, Promise<Written>>();
  let singly = 0;
  for (let at = 0; at < placed.length; at += 1) {
    const one = placed[at] as PlacedChange;
    const many = at < singly ? [] : insertsFrom(placed, at);
    const rows =
      many.length === 0 ? null : await insertMany(context, many, insertsFrom(placed, at + many.length));
    if (rows !== null) {
      for (const row of rows) written.add(one.table, row);
      at += many.length - 1;
      continue;
    }
    singly = Math.max(singly, at + many.length);
    const result = await (ahead.get(one) ?? writeAhead(context, placed, at, ahead));
    if ("seq" in result) {
      (seqs[one.of] as number[])[one.index] = result.seq;
      if (result.found !== undefined) written.add(one.table, result.found);
      continue;
    }
    const conflict = { ok: false, change: one.index, ...result } as const;
    if (commits.length === 1) return [conflict];
    const { changes, answer } = commits[one.of] as RecordCommit;
    if (changes.length > 1 || answer !== undefined) throw new Error("a part of a commit is to be undone");
    conflicts.set(one.of, conflict);
  }
  const events = commits.flatMap((commit, of) => (conflicts.has(of) ? [] : commit.events));
  await inTurn(context, [
    ...written.all().map(
      ([table, rows]) =>
        () =>
          writeTokens(context, table, rows),
    ),
    () => appendEvents(context.connection, events),
  ]);
  return seqs.map((of, index) => conflicts.get(index) ?? { ok: true, seqs: of });
}

/**
 * Writes one change, and with it, where the database does them in their order, those that stand next to it and make nothing
 * new: each wait for an answer is a way there and back.
 */
function writeAhead(
  context: RecordContext,
  placed: readonly PlacedChange[],
  at: number,
  ahead: Map<PlacedChange, Promise<Written>>,
): Promise<Written> {
  const [first, ...others] = placed.slice(at) as [PlacedChange, ...PlacedChange[]];
  const written = writeChange(context, first);
  if (!context.dialect.inOrder || first.change.do === "insert") return written;
  const insert = others.findIndex(({ change }) => change.do === "insert");
  for (const other of insert === -1 ? others : others.slice(0, insert)) {
    const result = writeChange(context, other);
    // Nobody waits for it where one before it has failed.
    result.catch(() => undefined);
    ahead.set(other, result);
  }
  return written;
}

function place(
  { layout }: RecordContext,
  { apps, changes }: RecordCommit,
  of: number,
): readonly PlacedChange[] {
  return changes.map((change, index) => {
    const app = apps.get(change.app);
    const form = app?.forms.get("record" in change ? change.record.form : change.form);
    if (app === undefined || form === undefined)
      throw new Error(`no compiled form for a change in ${change.app}`);
    const current = layout().get(change.app)?.get(form.name)?.version ?? app.version;
    if (current !== app.version) throw new VersionGone(change.app, app.version);
    return { change, app, table: formTable(layout(), change.app, form), of, index };
  });
}

function whereIsIt({ change, table }: PlacedChange): { readonly table: FormTable; readonly id: string } {
  return { table, id: "record" in change ? change.record.id : change.id };
}

/** Does what waits for nothing but its turn: at once, where the database keeps the order. */
async function inTurn({ dialect }: RecordContext, all: readonly (() => Promise<void>)[]): Promise<void> {
  if (dialect.inOrder) await Promise.all(all.map((one) => one()));
  else for (const one of all) await one();
}

/** Rows in whose texts people search, the last of each record. */
function rowsByTable(): {
  add(table: FormTable, row: EncodedRow): void;
  all(): readonly (readonly [FormTable, readonly EncodedRow[]])[];
} {
  const tables = new Map<FormTable, Map<unknown, EncodedRow>>();
  return {
    add(table, row) {
      const rows = tables.get(table) ?? new Map<unknown, EncodedRow>();
      tables.set(table, rows.set(row.get("id"), row));
    },
    all: () => [...tables].map(([table, rows]) => [table, [...rows.values()]]),
  };
}
