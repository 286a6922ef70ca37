import type { TokenScope } from "../../runtime/contract/generated/contract.ts";
import { done } from "../done.ts";
import { refuse } from "../refuse.ts";
import type { Result } from "../result.ts";
import { secretHash } from "../secret-hash.ts";
import type { Services } from "../services.ts";
import type { Store } from "../store/store.ts";
import type { User } from "../store/system/users.ts";

const aMinute = 60 * 1000;
/** When a token's use was last to be noted: one that cannot be is not tried again at each request. */
const noted = new WeakMap<Store, Map<string, number>>();

/** Whose program asks, and how far its token reaches. */
export interface TokenHolder {
  readonly user: User;
  readonly scope: TokenScope;
}

/**
 * Who holds an API token's secret; that it was used is noted to the minute. Nobody waits for the note: what only reads goes
 * on where nothing can be written.
 */
export async function useToken(services: Services, secret: string): Promise<Result<TokenHolder>> {
  const unknown = refuse("unauthenticated", "token-unknown");
  if (!/^pipewright_[A-Za-z0-9_-]{43}$/.test(secret)) return unknown;
  const { store } = services;
  const token = await store.tokens.byHash(secretHash(secret));
  const user = token === undefined ? undefined : await store.users.byId(token.user);
  if (token === undefined || user === undefined || user.disabledAt !== null) return unknown;
  const now = services.now();
  if (token.expiresAt <= now) return refuse("unauthenticated", "token-expired");
  const { id, scope, lastUsedAt } = token;
  if (lastUsedAt === null || Date.parse(now) - Date.parse(lastUsedAt) >= aMinute) note(services, id, now);
  return done({ user, scope });
}

function note({ store, log }: Services, id: string, now: string): void {
  const times = noted.get(store) ?? new Map<string, number>();
  noted.set(store, times);
  const moment = Date.parse(now);
  if (moment - (times.get(id) ?? 0) < aMinute) return;
  times.set(id, moment);
  store
    .transact((tx) => tx.tokens.used(id, now))
    .catch((error: unknown) => log.warn({ err: error }, "the use of an API token was not noted"));
}
