import type { Actor } from "../../runtime/core/actor.ts";
import type { CompiledApp } from "../../runtime/core/compile/compiled.ts";
import type { TrialActor } from "./trial.ts";

/** Who acts where somebody else than the admin is wanted. */
export const colleague = "colleague";

/**
 * The actor that a choice means for a record: its owner, or `me` and else a colleague as somebody who is not. Whoever
 * creates a record is `me` and will own it.
 */
export function actingAs(
  app: CompiledApp,
  { administrator, roles, relation }: TrialActor,
  { owner, exists }: { readonly owner: string | null; readonly exists: boolean },
  me: string,
): Actor {
  const another = owner === me ? colleague : me;
  const isOwner = !exists || relation === "owner";
  return {
    id: isOwner ? (owner ?? me) : another,
    administrator,
    roles: new Set(roles.flatMap((role) => [...(app.roles.get(role) ?? [])])),
    teams: !isOwner && relation === "team" && owner !== null ? [owner] : [],
  };
}
