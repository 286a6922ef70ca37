import { isTimeZone } from "../../runtime/core/check/is-time-zone.ts";
import { emptyApp } from "../../runtime/core/definition/empty-app.ts";
import { jsonText } from "../../runtime/core/definition/json-text.ts";
import type { NewApp } from "../../runtime/contract/generated/contract.ts";
import { done } from "../done.ts";
import { refuse } from "../refuse.ts";
import type { Result } from "../result.ts";
import type { Services } from "../services.ts";
import type { App } from "../store/system/apps.ts";
import type { User } from "../store/system/users.ts";

/**
 * A new app with nothing in it but a draft with one role, in the language and the time zone of whoever makes it, as far as
 * these are told; it opens for others with its first published version.
 */
export async function createApp(
  services: Services,
  user: User,
  { name, title, locale, timeZone = serverTimeZone() }: NewApp,
): Promise<Result<App>> {
  if (!isTimeZone(timeZone))
    return refuse("invalid", "definition-time-zone", "/timeZone", { name: timeZone });
  const now = services.now();
  const app: App = {
    name,
    title,
    currentVersion: 0,
    installedTemplate: null,
    createdAt: now,
    createdBy: user.id,
    draftRevision: 0,
  };
  const document = jsonText(emptyApp(name, title, locale ?? user.locale ?? "en", timeZone));
  return services.store.transact(async (tx): Promise<Result<App>> => {
    if (!(await tx.apps.create(app))) return refuse("conflict", "name-taken", "/name", { name });
    await tx.drafts.put({ app: name, document, updatedBy: user.id, updatedAt: now }, 0);
    return done(app);
  });
}

function serverTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
