import { done } from "../done.ts";
import { refuse } from "../refuse.ts";
import type { Result } from "../result.ts";
import type { Services } from "../services.ts";
import type { App } from "../store/system/apps.ts";
import { forgetBackfill } from "./pending-backfill.ts";

/**
 * Removes an app with everything in it, once its name is repeated. Its definition is
 * kept as an export in the data folder.
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
    await tx.apps.remove(app.name);
    await forgetBackfill(tx.settings, app.name);
  });
  services.apps.forget(app.name);
  return done(undefined);
}
