import { done } from "../done.ts";
import { refuse } from "../refuse.ts";
import type { Result } from "../result.ts";
import type { Services } from "../services.ts";

/** Throws an app's draft away; what is published stays. */
export async function discardDraft(
  services: Services,
  app: string,
  expected: number,
): Promise<Result<undefined>> {
  return services.store.transact(async (tx): Promise<Result<undefined>> => {
    const draft = await tx.drafts.get(app);
    if (draft === undefined) return refuse("not-found", "no-draft");
    if (draft.revision !== expected) return refuse("stale", "stale");
    await tx.drafts.remove(app);
    return done(undefined);
  });
}
