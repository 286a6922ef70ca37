import type { Place } from "../engine/engine-context.ts";
import type { Services } from "../services.ts";

/** Forgets what somebody has typed into a record and not saved. */
export async function removeRecordDraft(
  services: Services,
  { app, form, actor }: Place,
  record: string,
): Promise<void> {
  await services.store.transact((tx) => tx.recordDrafts.remove(app.name, form.name, record, actor.id));
}
