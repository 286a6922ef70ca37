import type { User as UserView } from "../../runtime/contract/generated/contract.ts";
import type { User } from "../store/system/users.ts";

/** An account without anything secret. */
export function presentUser(user: User): UserView {
  const { id, name, email, administrator, createdAt } = user;
  const locale = user.locale === "zh-CN" ? "zh-CN" : "en";
  return { id, name, email, locale, administrator, disabled: user.disabledAt !== null, createdAt };
}
