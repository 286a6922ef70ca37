import type { EngineContext } from "../engine-context.ts";
import type { EngineRecord } from "../record.ts";
import { waitingRoles } from "./waiting-roles.ts";

/** Whether the actor is somebody who may decide the step of the approval that waits. */
export function mayDecide(
  { form, actor }: Pick<EngineContext, "form" | "actor">,
  record: EngineRecord,
): boolean {
  const roles = waitingRoles(form, record);
  return roles.length > 0 && (actor.administrator || roles.some((role) => actor.roles.has(role)));
}
