import type { JsonObject } from "../../runtime/core/json.ts";
import type { Place } from "../engine/engine-context.ts";
import type { Services } from "../services.ts";
import type { RecordDraft } from "../store/system/record-drafts.ts";

/** Keeps what somebody has typed into a record and not saved; theirs alone, no event. `record` may be "new". */
export async function saveRecordDraft(
  services: Services,
  { app, form, actor }: Place,
  record: string,
  data: JsonObject,
): Promise<RecordDraft> {
  const draft = { app: app.name, form: form.name, record, user: actor.id, data, updatedAt: services.now() };
  await services.store.transact((tx) => tx.recordDrafts.put(draft));
  return draft;
}
