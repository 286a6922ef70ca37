import { isStoreClosed } from "../engine/is-store-closed.ts";
import { isVersionGone } from "../engine/is-version-gone.ts";
import { refuse } from "../refuse.ts";
import type { Refused, Result } from "../result.ts";
import type { Services } from "../services.ts";
import type { App } from "../store/system/apps.ts";

/**
 * What a fault comes to where the app was removed or published anew under the request; undefined where it was not. Only
 * where nothing was written may the request be answered once more.
 */
async function goneOrRenewed(
  services: Services,
  app: App,
  reads: boolean,
  error: unknown,
): Promise<Refused | undefined> {
  const now = await services.store.apps.byName(app.name);
  if (now === undefined || now.createdAt !== app.createdAt) return refuse("not-found", "not-found");
  const gone = isVersionGone(error);
  if (now.currentVersion === app.currentVersion && !gone) return undefined;
  return { ...refuse("unavailable", gone || reads ? "new-version" : "busy"), retryAfter: 1 };
}

/**
 * Works on an app that others may remove or publish at any moment: where its tables went away under the work, the
 * app is not found, or the request is to be made again, instead of a fault of the server. `reads`: it writes nothing.
 */
export async function whileThere<T>(
  services: Services,
  app: App | undefined,
  reads: boolean,
  work: () => Promise<Result<T>>,
): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    if (isStoreClosed(error)) throw error;
    const refused = app === undefined ? undefined : await goneOrRenewed(services, app, reads, error);
    if (refused === undefined) throw error;
    return refused;
  }
}
