import { done } from "../done.ts";
import { refuse } from "../refuse.ts";
import type { Result } from "../result.ts";
import type { Services } from "../services.ts";
import type { User } from "../store/system/users.ts";

/** Makes a draft of an old version, in place of the draft that there may be; gives back its revision. */
export async function restoreVersion(
  services: Services,
  user: User,
  app: string,
  version: number,
): Promise<Result<number>> {
  return services.store.transact(async (tx): Promise<Result<number>> => {
    const old = await tx.versions.get(app, version);
    if (old === undefined) return refuse("not-found", "not-found");
    const draft = await tx.drafts.get(app);
    const next = { app, document: old.document, updatedBy: user.id, updatedAt: services.now() };
    const revision = await tx.drafts.put(next, draft?.revision ?? null);
    return revision === null ? refuse("stale", "stale") : done(revision);
  });
}
