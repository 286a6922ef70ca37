import type { CompiledApp, CompiledForm } from "../../runtime/core/compile/compiled.ts";
import type { Services } from "../services.ts";
import type { StoredRecord } from "../store/store.ts";

/** A record by its id; undefined where there is none, or where it is in the trash and `trashed` does not ask for it. */
export async function findRecord(
  services: Services,
  app: CompiledApp,
  form: CompiledForm,
  id: string,
  trashed: boolean,
): Promise<StoredRecord | undefined> {
  if (!/^[A-Za-z0-9_-]{1,64}$/.test(id)) return undefined;
  const record = await services.store.records.get(app, form.name, id);
  return record === undefined || (record.deletedAt !== null && !trashed) ? undefined : record;
}
