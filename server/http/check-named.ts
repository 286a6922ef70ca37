import { done } from "../done.ts";
import { refuse } from "../refuse.ts";
import type { Result } from "../result.ts";
import type { FoundAsk, Route } from "./route.ts";

/**
 * Whether the account or the running approval that an address names is there; asked when it is known that this person
 * may do such a thing at all, and before it is asked what the body says.
 */
export async function checkNamed({ path }: Route, found: FoundAsk): Promise<Result<undefined>> {
  if (path.startsWith("/users/:user")) {
    const account = await found.services.store.users.byId(found.path("user"));
    return account === undefined ? refuse("not-found", "not-found") : done(undefined);
  }
  if (path.endsWith("/approvals/:approval") && found.record?.approval?.id !== found.path("approval")) {
    return refuse("not-found", "unknown-approval");
  }
  return done(undefined);
}
