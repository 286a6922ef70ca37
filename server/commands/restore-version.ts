import { canonicalText } from "../../runtime/core/definition/canonical-text.ts";
import type { AppDocument } from "../../runtime/core/definition/generated/definition.ts";
import { followed, trailOf, withRenames } from "../../runtime/core/diff/renames-since.ts";
import { done } from "../done.ts";
import { refuse } from "../refuse.ts";
import type { Result } from "../result.ts";
import type { Services } from "../services.ts";
import type { AppVersion } from "../store/system/versions.ts";
import type { User } from "../store/system/users.ts";

/**
 * Makes a draft of an old version; gives back its revision. What is called otherwise by now says so, so that records keep
 * its values. `expected` is the revision that was read, "any" for whatever there is; null replaces no draft that somebody
 * has begun.
 */
export async function restoreVersion(
  services: Services,
  user: User,
  app: string,
  version: number,
  expected: number | "any" | null,
): Promise<Result<number>> {
  const { versions, apps } = services.store;
  const published = await apps.byName(app);
  const old = await versions.get(app, version);
  if (published === undefined || old === undefined) return refuse("not-found", "not-found");
  const document = await withRenamesSince(services, old, published.currentVersion);
  return services.store.transact(async (tx): Promise<Result<number>> => {
    const now = await tx.apps.byName(app);
    if (now === undefined) return refuse("not-found", "not-found");
    if (now.currentVersion !== published.currentVersion) return refuse("stale", "stale");
    if (expected === null && (await tx.drafts.get(app)) !== undefined)
      return refuse("revision-wanted", "revision-wanted");
    const read = typeof expected === "number" ? expected : now.draftRevision;
    const next = { app, document, updatedBy: user.id, updatedAt: services.now() };
    const revision = await tx.drafts.put(next, read);
    return revision === null ? refuse("stale", "stale") : done(revision);
  });
}

async function withRenamesSince(
  { store }: Pick<Services, "store">,
  { app, version, document }: AppVersion,
  current: number,
): Promise<string> {
  const old = JSON.parse(document) as AppDocument;
  let [before, trail] = [old, trailOf(old)];
  for (let number = version + 1; number <= current; number += 1) {
    const next = await store.versions.get(app, number);
    if (next === undefined) continue;
    const after = JSON.parse(next.document) as AppDocument;
    trail = followed(trail, before, after);
    before = after;
  }
  const renamed = withRenames(old, trail);
  return renamed === old ? document : canonicalText(renamed);
}
