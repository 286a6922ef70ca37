import type { EngineContext } from "../engine-context.ts";

/** Whether the actor may override gates on this form: administrators, and roles with the right `overrideGates`. */
export function mayOverride({ form, actor }: Pick<EngineContext, "form" | "actor">): boolean {
  return (
    actor.administrator ||
    form.access.some(({ role, can }) => actor.roles.has(role) && can.includes("overrideGates"))
  );
}
