import type { Services } from "../services.ts";
import type { User } from "../store/system/users.ts";
import { secretHash } from "../secret-hash.ts";

/** Who holds a session's secret; undefined where it is unknown, over, or its person is disabled. */
export async function findUser(services: Services, secret: string): Promise<User | undefined> {
  if (!/^[A-Za-z0-9_-]{43}$/.test(secret)) return undefined;
  const session = await services.store.sessions.byHash(secretHash(secret));
  if (session === undefined || session.expiresAt <= services.now()) return undefined;
  const user = await services.store.users.byId(session.user);
  return user === undefined || user.disabledAt !== null ? undefined : user;
}
