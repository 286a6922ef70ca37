import type { SignInRequest } from "../../runtime/contract/generated/contract.ts";
import { done } from "../done.ts";
import { refuse } from "../refuse.ts";
import type { Result } from "../result.ts";
import type { Services } from "../services.ts";
import { openSession } from "./open-session.ts";
import { isPassword } from "./password.ts";
import type { SignedIn } from "./set-up.ts";

/** Signs somebody in; the same answer, after the same time, for a wrong password, an unknown address and a disabled account. */
export async function signIn(services: Services, request: SignInRequest): Promise<Result<SignedIn>> {
  const user = await services.store.users.byEmail(request.email);
  const stored = user === undefined || user.disabledAt !== null ? null : user.passwordHash;
  if (!(await isPassword(stored, request.password)) || user === undefined) {
    return refuse("unauthenticated", "wrong-credentials");
  }
  const now = services.now();
  const { secret, session } = openSession(user.id, now);
  await services.store.transact(async (tx) => {
    await tx.sessions.removeExpired(now);
    await tx.sessions.create(session);
  });
  return done({ user, secret });
}
