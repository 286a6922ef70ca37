import { randomBytes } from "node:crypto";
import type { NewToken } from "../../runtime/contract/generated/contract.ts";
import { done } from "../done.ts";
import { refuse } from "../refuse.ts";
import type { Result } from "../result.ts";
import { secretHash } from "../secret-hash.ts";
import type { Services } from "../services.ts";
import type { Token } from "../store/system/tokens.ts";
import type { User } from "../store/system/users.ts";

const mostTokens = 20;
const aDay = 24 * 60 * 60 * 1000;

/** A token with the secret that nobody can learn again. */
export interface MadeToken {
  readonly token: Token;
  readonly secret: string;
}

/**
 * Makes an API token for somebody, who may have 20. The secret begins with a word by which scanners for leaked
 * secrets know it.
 */
export async function createToken(
  services: Services,
  user: User,
  { name, scope, days }: NewToken,
): Promise<Result<MadeToken>> {
  const secret = `pipewright_${randomBytes(32).toString("base64url")}`;
  const createdAt = services.now();
  const token: Token = {
    id: services.newId(),
    hash: secretHash(secret),
    user: user.id,
    name: name.trim(),
    scope,
    ending: secret.slice(-4),
    createdAt,
    expiresAt: new Date(Date.parse(createdAt) + days * aDay).toISOString(),
    lastUsedAt: null,
  };
  return services.store.transact(async (tx): Promise<Result<MadeToken>> => {
    const mine = await tx.tokens.ofUser(user.id);
    if (mine.length >= mostTokens) return refuse("conflict", "too-many-tokens", "", { limit: mostTokens });
    await tx.tokens.create(token);
    return done({ token, secret });
  });
}
