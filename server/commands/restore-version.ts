import { done } from "../done.ts";
import { refuse } from "../refuse.ts";
import type { Result } from "../result.ts";
import type { Services } from "../services.ts";
import type { User } from "../store/system/users.ts";

/**
 * Makes a draft of an old version, in place of the draft that there may be; gives back its revision. `expected` is the
 * revision that was read, null for whatever there is.
 */
export async function restoreVersion(
  services: Services,
  user: User,
  app: string,
  version: number,
  expected: number | null,
): Promise<Result<number>> {
  return services.store.transact(async (tx): Promise<Result<number>> => {
    const old = await tx.versions.get(app, version);
    if (old === undefined) return refuse("not-found", "not-found");
    const now = await tx.apps.byName(app);
    if (now === undefined) return refuse("not-found", "not-found");
    const next = { app, document: old.document, updatedBy: user.id, updatedAt: services.now() };
    const revision = await tx.drafts.put(next, expected ?? now.draftRevision);
    return revision === null ? refuse("stale", "stale") : done(revision);
  });
}
