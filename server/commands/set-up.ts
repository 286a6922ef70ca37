import { createHash, timingSafeEqual } from "node:crypto";
import type { SetupRequest } from "../../runtime/contract/generated/contract.ts";
import { done } from "../done.ts";
import { refuse } from "../refuse.ts";
import type { Result } from "../result.ts";
import type { Services } from "../services.ts";
import type { User } from "../store/system/users.ts";
import { openSession } from "./open-session.ts";
import { hashPassword } from "./password.ts";

/** Somebody who has just signed in, with the secret for their browser. */
export interface SignedIn {
  readonly user: User;
  readonly secret: string;
}

const digest = (text: string) => createHash("sha256").update(text).digest();

/** Creates the first administrator and signs them in; a conflict once there is an account. */
export async function setUp(services: Services, request: SetupRequest): Promise<Result<SignedIn>> {
  if ((await services.store.users.count()) > 0) return refuse("conflict", "setup-done");
  if (!timingSafeEqual(digest(request.token), digest(services.setupToken))) {
    return refuse("forbidden", "setup-token", "/token");
  }
  const now = services.now();
  const user: User = {
    id: services.newId(),
    name: request.name.trim(),
    email: request.email,
    passwordHash: await hashPassword(request.password),
    locale: request.locale ?? null,
    administrator: true,
    disabledAt: null,
    createdAt: now,
  };
  const { secret, session } = openSession(user.id, now);
  return services.store.transact(async (tx): Promise<Result<SignedIn>> => {
    if ((await tx.users.count()) > 0) return refuse("conflict", "setup-done");
    await tx.users.create(user);
    await tx.sessions.create(session);
    return done({ user, secret });
  });
}
