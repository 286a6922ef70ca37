import { recordTitle } from "../../runtime/core/derive/record-title.ts";
import type { EngineContext } from "../../runtime/core/engine-context.ts";
import { refreshRecord } from "../../runtime/core/transition/refresh-record.ts";
import { contextsOf } from "../engine/contexts-of.ts";
import type { Place } from "../engine/engine-context.ts";
import type { Services } from "../services.ts";
import type { StoredRecord } from "../store/store.ts";

const attempts = 5;

/**
 * Recomputes everything derived of records and stores what differs, beside revision and updatedAt. The records that
 * differed, as they now are. Throws where others write one of them without a pause.
 */
export async function refreshRecords(
  services: Services,
  place: Place,
  ids: readonly string[],
): Promise<readonly StoredRecord[]> {
  const { app, form } = place;
  const refreshed: StoredRecord[] = [];
  let left = ids;
  for (let attempt = 0; attempt < attempts && left.length > 0; attempt += 1) {
    const records = await services.store.records.getMany(app, form.name, left);
    const contextOf = await contextsOf(services, place, records);
    // Each by itself, so that a conflict holds up no other; those that are asked for together may share a commit.
    const written = await Promise.all(
      records.map((record) => refreshOne(services, contextOf(record), record)),
    );
    left = records.filter((_, index) => written[index] === "stale").map(({ id }) => id);
    refreshed.push(...written.filter((one) => one !== undefined && one !== "stale"));
  }
  const [busy] = left;
  if (busy !== undefined) throw new Error(`${form.name} ${busy} is written without a pause`);
  return refreshed;
}

async function refreshOne(
  services: Services,
  context: EngineContext,
  record: StoredRecord,
): Promise<StoredRecord | "stale" | undefined> {
  const { app, form, actor, now } = context;
  const { record: next, events } = refreshRecord(context, record);
  const title = recordTitle(context, next);
  if (next === record && title === record.title) return undefined;
  const told = { app: app.name, form: form.name, record: record.id, actor: actor.id, at: now };
  const result = await services.store.records.commit(
    new Map([[app.name, app]]),
    [{ do: "derive", app: app.name, record: next, title, was: record }],
    events.map((event) => ({ ...told, event })),
  );
  return result.ok ? { ...record, ...next, title, seq: result.seqs[0] ?? record.seq } : "stale";
}
