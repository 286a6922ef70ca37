import { jsonText } from "../../runtime/core/definition/json-text.ts";
import { checkLimits } from "../../runtime/core/definition/limits/check-limits.ts";
import type { JsonObject } from "../../runtime/core/json.ts";
import { done } from "../done.ts";
import { refuse } from "../refuse.ts";
import type { Refused, Result } from "../result.ts";
import type { Services } from "../services.ts";
import type { User } from "../store/system/users.ts";

/**
 * Writes an app's draft and gives back its new revision. It may be incomplete, but it must be within the limits of
 * size and keep the app's name. `expected` is the revision that was read.
 */
export async function saveDraft(
  services: Services,
  user: User,
  app: string,
  expected: number,
  definition: JsonObject,
): Promise<Result<number>> {
  const refused = refusal(app, definition);
  if (refused !== null) {
    // Who read an older draft is told of that before anything is said of what they made of it.
    const now = await services.store.apps.byName(app);
    return now?.draftRevision === expected ? refused : refuse("stale", "stale");
  }
  const document = jsonText(definition);
  const draft = { app, document, updatedBy: user.id, updatedAt: services.now() };
  const revision = await services.store.transact((tx) => tx.drafts.put(draft, expected));
  return revision === null ? refuse("stale", "stale") : done(revision);
}

function refusal(app: string, definition: JsonObject): Refused | null {
  const problems = checkLimits(definition);
  if (problems.length > 0) return { ok: false, reason: "invalid", problems };
  return definition["name"] === app ? null : refuse("invalid", "name-differs", "/name");
}
