import type { TokenView } from "../../runtime/contract/generated/contract.ts";
import type { Token } from "../store/system/tokens.ts";

/** An API token without its secret and what is stored of it. */
export function presentToken(token: Token): TokenView {
  const { id, name, scope, ending, createdAt, expiresAt, lastUsedAt } = token;
  return { id, name, scope, ending, createdAt, expiresAt, lastUsedAt };
}
