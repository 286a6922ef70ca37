import { derive } from "../../runtime/core/derive/derive.ts";
import { recordTitle } from "../../runtime/core/derive/record-title.ts";
import { engineContext, type Place } from "../engine/engine-context.ts";
import type { Services } from "../services.ts";
import type { NewEvent, RecordChange, StoredRecord } from "../store/store.ts";

/** The change that takes `target`, which goes away, out of a field that refers to it; no gate is asked. */
export async function clearReference(
  services: Services,
  place: Place,
  record: StoredRecord,
  field: string,
  target: string,
): Promise<{ readonly change: RecordChange; readonly events: readonly NewEvent[] }> {
  const { app, form, actor } = place;
  const { [field]: from, ...others } = record.data;
  const left = Array.isArray(from) ? from.filter((id) => id !== target) : [];
  const to = left.length === 0 ? undefined : left;
  const data = { ...others, ...(to !== undefined && { [field]: to }) };
  const context = await engineContext(services, place, record.id, [data]);
  const next = derive(context, {
    ...record,
    data,
    revision: record.revision + 1,
    updatedAt: context.now,
    updatedBy: actor.id,
  });
  return {
    change: { do: "update", app: app.name, record: next, title: recordTitle(context, next), seq: record.seq },
    events: [
      {
        app: app.name,
        form: form.name,
        record: record.id,
        actor: actor.id,
        at: context.now,
        event: {
          type: "updated",
          changes: [{ field, ...(from !== undefined && { from }), ...(to !== undefined && { to }) }],
        },
      },
    ],
  };
}
