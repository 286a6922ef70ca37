import { setUp, type SignedIn } from "../../commands/set-up.ts";
import { signIn } from "../../commands/sign-in.ts";
import { signOut } from "../../commands/sign-out.ts";
import { done } from "../../done.ts";
import { presentSession } from "../../presenters/present-session.ts";
import { isSetUp } from "../../queries/is-set-up.ts";
import { listApps } from "../../queries/list-apps.ts";
import type { Result } from "../../result.ts";
import { defineRoute } from "../define-route.ts";
import { jsonAnswer } from "../json-answer.ts";
import type { Answer, OpenAsk, Route } from "../route.ts";
import { sessionCookie } from "../session-cookie.ts";
import { createSignInGuard } from "../sign-in-guard.ts";

async function welcome(ask: OpenAsk, signedIn: Result<SignedIn>): Promise<Result<Answer>> {
  if (!signedIn.ok) return signedIn;
  const { user, secret } = signedIn.value;
  await signOut(ask.services, ask.session.secret);
  const apps = await listApps(ask.services, user);
  const headers = { "Set-Cookie": sessionCookie(secret, ask.session.secure) };
  return jsonAnswer(presentSession(user, apps), 201, { headers });
}

/** Set-up and sessions. Guessing passwords and set-up tokens is limited. */
export function sessionRoutes(): readonly Route[] {
  const guard = createSignInGuard();
  return [
    defineRoute({
      method: "get",
      path: "/setup",
      scope: "open",
      action: "setup.read",
      about: "Whether the first account is still to be made.",
      answers: { 200: "SetupState" },
      run: async ({ services }) => jsonAnswer({ needed: !(await isSetUp(services)) }),
    }),
    defineRoute({
      method: "post",
      path: "/setup",
      scope: "open",
      action: "setup.run",
      about: "Makes the first account, an administrator's.",
      answers: { 201: "Session" },
      body: "SetupRequest",
      secret: true,
      run: async (ask, body) => {
        const request = { ...body, locale: body.locale ?? ask.locale };
        return welcome(ask, await guard.attempt("setup", ask.network, () => setUp(ask.services, request)));
      },
    }),
    defineRoute({
      method: "post",
      path: "/session",
      scope: "open",
      action: "session.create",
      about: "Signs in.",
      answers: { 201: "Session" },
      body: "SignInRequest",
      secret: true,
      run: async (ask, body) =>
        welcome(ask, await guard.attempt(body.email, ask.network, () => signIn(ask.services, body))),
    }),
    defineRoute({
      method: "get",
      path: "/session",
      scope: "person",
      action: "session.read",
      about: "Who I am.",
      answers: { 200: "Session" },
      run: async ({ services, user }) => jsonAnswer(presentSession(user, await listApps(services, user))),
    }),
    defineRoute({
      method: "delete",
      path: "/session",
      scope: "open",
      action: "session.delete",
      about: "Signs out.",
      answers: { 204: null },
      run: async ({ services, session }) => {
        await signOut(services, session.secret);
        return done({ status: 204, headers: { "Set-Cookie": sessionCookie(null, session.secure) } });
      },
    }),
  ];
}
