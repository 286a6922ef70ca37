import { formRights } from "../../runtime/core/validate/form-rights.ts";
import { findApp } from "../queries/find-app.ts";
import { findRecord } from "../queries/find-record.ts";
import { done } from "../done.ts";
import { refuse } from "../refuse.ts";
import type { Result } from "../result.ts";
import type { FoundAsk, PersonAsk, Route, Scope } from "./route.ts";
import { whileThere } from "./while-there.ts";

const depth: readonly Scope[] = ["open", "person", "app", "published", "form", "record"];

const nothing = refuse("not-found", "not-found");

/**
 * Looks up what the address names, as deep as the route reaches. What is not there and what this person may
 * not see gets the same refusal.
 */
export async function findTarget(route: Route, ask: PersonAsk): Promise<Result<FoundAsk>> {
  const reaches = (scope: Scope) => depth.indexOf(route.scope) >= depth.indexOf(scope);
  if (!reaches("app")) return done(ask);

  const found = await findApp(ask.now, ask.user, ask.path("app"));
  if (found === undefined) return nothing;
  if (!reaches("published")) return done({ ...ask, ...found });

  const published = found.published;
  if (published === null) return nothing;
  if (!reaches("form")) return done({ ...ask, ...found, published });

  const form = published.forms.get(ask.path("form"));
  if (form === undefined) return nothing;
  const rights = formRights(found.actor, form);
  if (rights.size === 0) return nothing;
  if (!reaches("record")) return done({ ...ask, ...found, published, form });

  if (!rights.has("read")) return nothing;
  return whileThere(ask.services, found.app, true, async () => {
    const record = await findRecord(ask.now, published, form, ask.path("id"), route.trashed);
    return record === undefined ? nothing : done({ ...ask, ...found, published, form, record });
  });
}
