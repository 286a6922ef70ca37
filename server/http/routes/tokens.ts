import { createToken } from "../../commands/create-token.ts";
import { revokeToken } from "../../commands/revoke-token.ts";
import { presentToken } from "../../presenters/present-token.ts";
import { defineRoute } from "../define-route.ts";
import { emptyAnswer } from "../empty-answer.ts";
import { jsonAnswer } from "../json-answer.ts";
import type { Route } from "../route.ts";

/** Somebody's own API tokens. No token reaches them. */
export const tokenRoutes: readonly Route[] = [
  defineRoute({
    method: "get",
    path: "/tokens",
    scope: "person",
    action: "tokens.manage",
    about: "My API tokens, without their secrets.",
    answers: { 200: "TokenList" },
    run: async ({ services, user }) =>
      jsonAnswer({ tokens: (await services.store.tokens.ofUser(user.id)).map(presentToken) }),
  }),
  defineRoute({
    method: "post",
    path: "/tokens",
    scope: "person",
    action: "tokens.manage",
    about: "A new API token; its secret is shown once.",
    answers: { 201: "CreatedToken" },
    body: "NewToken",
    secret: true,
    run: async ({ services, user }, body) => {
      const made = await createToken(services, user, body);
      if (!made.ok) return made;
      const { token, secret } = made.value;
      return jsonAnswer({ token: presentToken(token), secret }, 201);
    },
  }),
  defineRoute({
    method: "delete",
    path: "/tokens/:token",
    scope: "person",
    action: "tokens.manage",
    about: "Ends a token.",
    answers: { 204: null },
    run: async ({ services, user, path }) => {
      const revoked = await revokeToken(services, user, path("token"));
      return revoked.ok ? emptyAnswer : revoked;
    },
  }),
];
