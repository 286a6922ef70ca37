import type { TokenScope } from "../../runtime/contract/generated/contract.ts";
import { done } from "../done.ts";
import { refuse } from "../refuse.ts";
import type { Result } from "../result.ts";
import { secretHash } from "../secret-hash.ts";
import type { Services } from "../services.ts";
import type { User } from "../store/system/users.ts";

const aMinute = 60 * 1000;

/** Whose program asks, and how far its token reaches. */
export interface TokenHolder {
  readonly user: User;
  readonly scope: TokenScope;
}

/** Who holds an API token's secret, and notes, to the minute, that it was used. */
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
  if (lastUsedAt === null || Date.parse(now) - Date.parse(lastUsedAt) >= aMinute) {
    await store.transact((tx) => tx.tokens.used(id, now));
  }
  return done({ user, scope });
}
