import { done } from "../done.ts";
import { refuse } from "../refuse.ts";
import type { Result } from "../result.ts";
import type { Services } from "../services.ts";
import type { User } from "../store/system/users.ts";

/** Ends one of somebody's own API tokens, at once. */
export async function revokeToken(services: Services, user: User, id: string): Promise<Result<undefined>> {
  const removed = await services.store.transact((tx) => tx.tokens.remove(user.id, id));
  return removed ? done(undefined) : refuse("not-found", "not-found");
}
