import type { CompiledApp } from "../../runtime/core/compile/compiled.ts";
import type { Services } from "../services.ts";

/** Whether somebody can own records of an app: a person who is not disabled and is a member or an administrator. */
export async function mayOwn(services: Services, app: CompiledApp, id: string): Promise<boolean> {
  const user = await services.store.users.byId(id);
  if (user === undefined || user.disabledAt !== null) return false;
  return user.administrator || (await services.store.members.users(app.name, null)).includes(id);
}
