import { recordTitle } from "../../runtime/core/derive/record-title.ts";
import type { EngineContext } from "../../runtime/core/engine-context.ts";
import type { Outcome } from "../../runtime/core/transition/outcome.ts";
import { linksOf } from "../engine/links-of.ts";
import { done } from "../done.ts";
import { refuse } from "../refuse.ts";
import type { Result } from "../result.ts";
import type { Services } from "../services.ts";
import type { CommitResult, NewEvent, RecordChange, RecordStore, StoredRecord } from "../store/store.ts";
import type { Written } from "./written.ts";

type Success = Extract<Outcome, { ok: true }>;

/**
 * Writes what a step decided, with its events and the files that it now holds, in one transaction. `before` is the
 * record on which it decided, null for a new one; "stale" where somebody wrote meanwhile.
 */
export async function commitOutcome(
  services: Services,
  context: EngineContext,
  before: StoredRecord | null,
  outcome: Success,
): Promise<Result<Written> | "stale"> {
  const { app, form, actor, now } = context;
  const { record, warnings, pending } = outcome;
  if (before !== null && outcome.events.length === 0) {
    return done({ record: before, warnings, pending });
  }
  const title = recordTitle(context, record);
  const change: RecordChange =
    before === null
      ? { do: "insert", app: app.name, record, title }
      : { do: "update", app: app.name, record, title, was: before };
  const events = outcome.events.map((event): NewEvent => ({
    app: app.name,
    form: form.name,
    record: record.id,
    actor: actor.id,
    at: now,
    event,
  }));
  const files = (data: StoredRecord["data"]) => linksOf(form, data).filter(({ to }) => to === "file");
  const held = new Set(files(before?.data ?? {}).map(({ id }) => id));
  const added = files(record.data).filter(({ id }) => !held.has(id));

  const apps = new Map([[app.name, app]]);
  const write = (records: Pick<RecordStore, "commit">) => records.commit(apps, [change], events);
  const result =
    added.length === 0
      ? await write(services.store.records)
      : await services.store.transact(async (tx): Promise<CommitResult> => {
          const committed = await write(tx.records);
          if (committed.ok) for (const { id, own } of added) await tx.files.attach(id, record.id, own);
          return committed;
        });
  if (result.ok) {
    const seq = result.seqs[0] ?? 0;
    return done({ record: { ...record, title, seq, deletedAt: null }, warnings, pending });
  }
  if (result.conflict === "stale") return "stale";
  return refuse("invalid", "taken", `/${result.field}`, { field: result.field });
}
