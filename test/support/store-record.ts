import type { CompiledApp } from "../../runtime/core/compile/compiled.ts";
import type { EngineRecord, RecordData } from "../../runtime/core/record.ts";
import type { NewEvent, RecordChange, Store, StoredRecord } from "../../server/store/store.ts";

const instant = "2026-03-01T08:00:00.000Z";

/** A record of the form "deal", as a command would hand it to the store. */
export function record(id: string, data: RecordData = {}, rest: Partial<EngineRecord> = {}): EngineRecord {
  return {
    id,
    form: "deal",
    version: 1,
    revision: 1,
    pipeline: null,
    stage: null,
    stageSince: null,
    owner: "anna",
    score: null,
    createdAt: instant,
    createdBy: "anna",
    updatedAt: instant,
    updatedBy: "anna",
    data,
    checklist: {},
    approval: null,
    ...rest,
  };
}

export function insertion(one: EngineRecord, title = `Title of ${one.id}`, app = "sales"): RecordChange {
  return { do: "insert", app, record: one, title };
}

/** From what was read before; of what only the `seq` is known, as of what another version wrote: all is written. */
export function update(
  one: EngineRecord,
  before: StoredRecord | number,
  title = `Title of ${one.id}`,
): RecordChange {
  const another = { version: one.version - 1, title: "", deletedAt: null };
  const was = typeof before === "number" ? { ...one, ...another, seq: before } : before;
  return { do: "update", app: "sales", record: one, title, was };
}

export function commented(id: string, text = "hello"): NewEvent {
  const event = { type: "commented", comment: "c1", text, mentions: [] } as const;
  return { app: "sales", form: "deal", record: id, actor: "anna", at: instant, event };
}

/** Creates records; fails the test where the store refuses. */
export async function insertAll(
  store: Store,
  app: CompiledApp,
  records: readonly EngineRecord[],
): Promise<void> {
  const result = await store.records.commit(
    new Map([[app.name, app]]),
    records.map((one) => insertion(one, undefined, app.name)),
    [],
  );
  if (!result.ok) throw new Error(JSON.stringify(result));
}
