import { secretHash } from "../secret-hash.ts";
import type { Services } from "../services.ts";

/** Ends the session with this secret, at once; an unknown one is no mistake. */
export async function signOut(services: Services, secret: string | null): Promise<void> {
  if (secret === null) return;
  await services.store.transact((tx) => tx.sessions.remove(secretHash(secret)));
}
