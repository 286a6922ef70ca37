import { derive } from "../../runtime/core/derive/derive.ts";
import { recordTitle } from "../../runtime/core/derive/record-title.ts";
import type { Json } from "../../runtime/core/json.ts";
import { engineContext, type Place } from "../engine/engine-context.ts";
import type { Services } from "../services.ts";
import type { NewEvent, RecordChange, StoredRecord } from "../store/store.ts";

/** The one change that takes `target`, which goes away, out of all the fields that refer to it; no gate is asked. */
export async function clearReferences(
  services: Services,
  place: Place,
  record: StoredRecord,
  fields: readonly string[],
  target: string,
): Promise<{ readonly change: RecordChange; readonly events: readonly NewEvent[] }> {
  const { app, form, actor } = place;
  const changes = fields.map((field) => ({ field, ...without(record.data[field], target) }));
  const left = changes.flatMap(({ field, to }): [string, Json][] => (to === undefined ? [] : [[field, to]]));
  const others = Object.entries(record.data).filter(([field]) => !fields.includes(field));
  const data = Object.fromEntries([...others, ...left]);
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
        event: { type: "updated", changes },
      },
    ],
  };
}

/** What a field held, and what is left of it; nothing of a single reference or a list that is then empty. */
function without(from: Json | undefined, target: string): { readonly from?: Json; readonly to?: Json } {
  const left = Array.isArray(from) ? from.filter((id) => id !== target) : [];
  return { ...(from !== undefined && { from }), ...(left.length > 0 && { to: left }) };
}
