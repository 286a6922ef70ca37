import type { Actor } from "../../runtime/core/actor.ts";

/** Whoever caused a job, with the right to everything that the job does in their name. */
export function systemActor(user: string): Actor {
  return { id: user, administrator: true, roles: new Set(), teams: [] };
}
