import { recordTitle } from "../../runtime/core/derive/record-title.ts";
import { refreshRecord as refresh } from "../../runtime/core/transition/refresh-record.ts";
import { engineContext, type Place } from "../engine/engine-context.ts";
import type { Services } from "../services.ts";
import type { StoredRecord } from "../store/store.ts";

const attempts = 5;

/**
 * Recomputes everything derived of a record and stores what differs, beside revision and updatedAt. The record as it
 * now is; undefined where nothing differed or it is not there. Throws where others write it without a pause.
 */
export async function refreshRecord(
  services: Services,
  place: Place,
  id: string,
): Promise<StoredRecord | undefined> {
  const { app, form, actor } = place;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const record = await services.store.records.get(app, form.name, id);
    if (record === undefined) return undefined;
    const context = await engineContext(services, place, id, [record.data]);
    const { record: next, events } = refresh(context, record);
    const title = recordTitle(context, next);
    if (next === record && title === record.title) return undefined;
    const told = { app: app.name, form: form.name, record: id, actor: actor.id, at: context.now };
    const result = await services.store.records.commit(
      new Map([[app.name, app]]),
      [{ do: "derive", app: app.name, record: next, title, seq: record.seq }],
      events.map((event) => ({ ...told, event })),
    );
    if (result.ok) return { ...record, ...next, title, seq: result.seqs[0] ?? record.seq };
  }
  throw new Error(`${form.name} ${id} is written without a pause`);
}
