import type { Place } from "../engine/engine-context.ts";
import type { Services } from "../services.ts";
import type { StoredFile } from "../store/system/files.ts";
import type { ReceivedFile } from "./receive-upload.ts";

/**
 * Tells the store of a file whose bytes were received; they go again where it cannot be told. `record` is null while the
 * record is still being filled in.
 */
export async function keepUpload(
  services: Services,
  { app, form, actor }: Place,
  record: string | null,
  { field, ...received }: ReceivedFile,
): Promise<StoredFile> {
  const { id, name } = received;
  const file: StoredFile = {
    ...received,
    app: app.name,
    form: form.name,
    record: field === null ? record : null,
    field: field?.name ?? null,
    uploadedBy: actor.id,
    createdAt: services.now(),
  };
  try {
    await services.store.transact(async (tx) => {
      await tx.files.create(file);
      if (field !== null || record === null) return;
      const event = { type: "file-added", file: id, name } as const;
      const told = { app: app.name, form: form.name, record, actor: actor.id, at: file.createdAt, event };
      await tx.records.commit(new Map([[app.name, app]]), [], [told]);
    });
  } catch (error) {
    // A commit may have happened though its answer got lost: bytes that a row refers to are never taken away.
    const known = await services.store.files.byId(id).catch(() => file);
    if (known === undefined) await services.files.remove(id);
    throw error;
  }
  return file;
}
