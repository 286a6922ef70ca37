import type { Services } from "../services.ts";

/** Whether there is an account already. */
export async function isSetUp(services: Services): Promise<boolean> {
  return (await services.store.users.count()) > 0;
}
