import type { Request } from "express";
import { pageUserHeader } from "../../runtime/contract/page-user.ts";
import type { TokenScope } from "../../runtime/contract/generated/contract.ts";
import { useToken } from "../commands/use-token.ts";
import { done } from "../done.ts";
import { findUser } from "../queries/find-user.ts";
import type { Result } from "../result.ts";
import type { Services } from "../services.ts";
import type { User } from "../store/system/users.ts";
import { cookieName } from "./cookie-name.ts";
import { networkOf } from "./network-of.ts";
import { readCookie } from "./read-cookie.ts";
import { sameOrigin } from "./same-origin.ts";
import { createTokenGuard } from "./token-guard.ts";

/** Who asks; `user` is missing where nobody has signed in, `token` where a browser asks. */
export interface Caller {
  readonly user?: User;
  readonly token?: TokenScope;
  /** Whether the request came from where it may change something: the rule is for cookies, which browsers add by themselves. */
  readonly sameOrigin: boolean;
}

/** The token of an `Authorization: Bearer` header; null where there is no such header, "" where it holds none. */
export function bearerOf(header: string | undefined): string | null {
  const [, token] = /^bearer(?: +(.*))?$/is.exec(header?.trim() ?? "") ?? [null, null];
  return token === undefined ? "" : token;
}

/**
 * Says who asks: by an API token where one is shown, else by the session's cookie. A token that is wrong refuses the
 * request, whatever cookie there is beside it. A cookie is nobody's for a page that somebody else opened.
 */
export function createAuthenticate(): (request: Request, services: Services) => Promise<Result<Caller>> {
  const guard = createTokenGuard();
  return async (request, services) => {
    const token = bearerOf(request.get("authorization"));
    if (token !== null) {
      const held = await guard.attempt(token, networkOf(request.ip), () => useToken(services, token));
      if (!held.ok) return held;
      return done({ user: held.value.user, token: held.value.scope, sameOrigin: true });
    }
    const secret = readCookie(request.get("cookie"), cookieName(request.secure));
    const signedIn = secret === undefined ? undefined : await findUser(services, secret);
    const page = request.get(pageUserHeader);
    const user = page === undefined || page === signedIn?.id ? signedIn : undefined;
    return done({ ...(user !== undefined && { user }), sameOrigin: sameOrigin(request) });
  };
}
