import type { Session } from "../../runtime/contract/generated/contract.ts";
import type { FoundApp } from "../queries/find-app.ts";
import type { User } from "../store/system/users.ts";
import { presentAppSummary } from "./present-app-summary.ts";
import { presentUser } from "./present-user.ts";

/** Who is asking and what they may open. */
export function presentSession(user: User, apps: readonly FoundApp[]): Session {
  const view = presentUser(user);
  return { user: view, apps: apps.map(presentAppSummary), locale: view.locale };
}
