import type { NewUser } from "../../runtime/contract/generated/contract.ts";
import { done } from "../done.ts";
import { refuse } from "../refuse.ts";
import type { Result } from "../result.ts";
import type { Services } from "../services.ts";
import type { User } from "../store/system/users.ts";
import { hashPassword } from "./password.ts";

/** A new account with a first password. */
export async function createUser(services: Services, request: NewUser): Promise<Result<User>> {
  const user: User = {
    id: services.newId(),
    name: request.name.trim(),
    email: request.email,
    passwordHash: await hashPassword(request.password),
    locale: request.locale ?? null,
    administrator: request.administrator ?? false,
    disabledAt: null,
    createdAt: services.now(),
  };
  const created = await services.store.transact((tx) => tx.users.create(user));
  return created ? done(user) : refuse("invalid", "taken", "/email");
}
