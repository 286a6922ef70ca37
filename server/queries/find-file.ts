import { formRights } from "../../runtime/core/validate/form-rights.ts";
import { projection } from "../policies/projection.ts";
import type { Services } from "../services.ts";
import type { StoredFile } from "../store/system/files.ts";
import type { User } from "../store/system/users.ts";
import { findApp } from "./find-app.ts";
import { findRecord } from "./find-record.ts";

/**
 * A file that somebody may read: one they uploaded while no record holds it, else one whose record and field they
 * may see. Undefined for every other.
 */
export async function findFile(services: Services, user: User, id: string): Promise<StoredFile | undefined> {
  if (!/^[A-Za-z0-9_-]{1,64}$/.test(id)) return undefined;
  const file = await services.store.files.byId(id);
  if (file === undefined) return undefined;
  const found = await findApp(services, user, file.app);
  const form = found?.published?.forms.get(file.form);
  if (found === undefined || found.published === null || form === undefined) return undefined;
  if (file.record === null) return file.uploadedBy === user.id ? file : undefined;
  if (!formRights(found.actor, form).has("read")) return undefined;
  const record = await findRecord(services, found.published, form, file.record, true);
  if (record === undefined) return undefined;
  const hidden =
    file.field !== null && projection(found.actor, form).right(file.field, record.stage) === "hidden";
  return hidden ? undefined : file;
}
