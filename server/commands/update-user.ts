import type { UserPatch } from "../../runtime/contract/generated/contract.ts";
import { done } from "../done.ts";
import { refuse } from "../refuse.ts";
import type { Result } from "../result.ts";
import type { Services } from "../services.ts";
import type { User } from "../store/system/users.ts";
import { hashPassword } from "./password.ts";

/**
 * Changes an account. A new password, other rights and disabling end its sessions at once; a new password and
 * disabling its API tokens too, since whoever had got hold of it may have made some. Somebody who can administer
 * always stays.
 */
export async function updateUser(services: Services, id: string, patch: UserPatch): Promise<Result<User>> {
  const { password, disabled, name, ...rest } = patch;
  const passwordHash = password === undefined ? undefined : await hashPassword(password);
  return services.store.transact(async (tx): Promise<Result<User>> => {
    const user = await tx.users.byId(id);
    if (user === undefined) return refuse("not-found", "not-found");
    const disabledAt = disabled === undefined ? user.disabledAt : disabled ? services.now() : null;
    const next: User = {
      ...user,
      ...rest,
      ...(name !== undefined && { name: name.trim() }),
      ...(passwordHash !== undefined && { passwordHash }),
      disabledAt,
    };
    const administers = (one: User) => one.administrator && one.disabledAt === null;
    if (administers(user) && !administers(next)) {
      const others = (await tx.users.list()).filter((other) => other.id !== id && administers(other));
      if (others.length === 0) return refuse("conflict", "last-administrator");
    }
    const { id: _id, createdAt: _createdAt, ...change } = next;
    if (!(await tx.users.update(id, change))) return refuse("invalid", "taken", "/email");
    const ends =
      passwordHash !== undefined ||
      disabledAt !== user.disabledAt ||
      next.administrator !== user.administrator;
    if (ends) await tx.sessions.removeOfUser(id);
    if (passwordHash !== undefined || disabledAt !== null) await tx.tokens.removeOfUser(id);
    return done(next);
  });
}
