import type { Contract } from "../../runtime/contract/generated/contract.ts";
import type { Place } from "../engine/engine-context.ts";
import type { Services } from "../services.ts";
import type { RecordDraft } from "../store/system/record-drafts.ts";

/** Keeps what somebody has typed into a record and not saved; theirs alone, no event. `record` may be "new". */
export async function saveRecordDraft(
  services: Services,
  { app, form, actor }: Place,
  record: string,
  { data, former = [] }: Contract["RecordDraft"],
): Promise<RecordDraft> {
  const of = { app: app.name, form: form.name, record, user: actor.id };
  const draft = { ...of, data, former, updatedAt: services.now() };
  await services.store.transact((tx) => tx.recordDrafts.put(draft));
  return draft;
}
