import { done } from "../done.ts";
import { refuse } from "../refuse.ts";
import type { Result } from "../result.ts";
import type { Services } from "../services.ts";
import type { App } from "../store/system/apps.ts";
import { forgetBackfill } from "./pending-backfill.ts";
import { noteRemovedUploads } from "./removed-uploads.ts";

/**
 * Removes an app with everything in it, once its name is repeated. Its definition is kept as an export in the data
 * folder; the bytes of its uploads go a while later.
 */
export async function removeApp(
  services: Services,
  app: App,
  confirmation: string,
): Promise<Result<undefined>> {
  if (confirmation !== app.name) return refuse("invalid", "name-differs", "/name");
  const version = await services.store.versions.get(app.name, app.currentVersion);
  if (version !== undefined) await services.keepExport(app.name, version.document);
  await services.store.transact(async (tx) => {
    const uploads = await tx.files.idsOf(app.name);
    await tx.apps.remove(app.name);
    await noteRemovedUploads(tx.settings, uploads, services.now());
    await forgetBackfill(tx.settings, app.name);
  });
  services.apps.forget(app.name);
  services.uploadsRemoved();
  return done(undefined);
}
