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
  /** What was true of people and apps when this was found out, for what else is to be asked of them. */
  readonly now: Services;
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
export function createAuthenticate(services: Services): (request: Request) => Promise<Result<Caller>> {
  const guard = createTokenGuard();
  // Only for who shows something: others are answered also while the database is away.
  const asOfNow = async (): Promise<Services> => ({ ...services, store: await services.store.now() });
  return async (request) => {
    const token = bearerOf(request.get("authorization"));
    if (token !== null) {
      let now = services;
      const held = await guard.attempt(token, networkOf(request.ip), async () => {
        now = await asOfNow();
        return useToken(now, token);
      });
      if (!held.ok) return held;
      return done({ user: held.value.user, token: held.value.scope, sameOrigin: true, now });
    }
    const secret = readCookie(request.get("cookie"), cookieName(request.secure));
    const now = secret === undefined ? services : await asOfNow();
    const signedIn = secret === undefined ? undefined : await findUser(now, secret);
    const page = request.get(pageUserHeader);
    const user = page === undefined || page === signedIn?.id ? signedIn : undefined;
    return done({ ...(user !== undefined && { user }), sameOrigin: sameOrigin(request), now });
  };
}
