import type { Circumstance } from "../circumstance.ts";
import type { EngineContext } from "../engine-context.ts";

/** When and by whom the context decides. */
export function circumstanceOf(context: Pick<EngineContext, "app" | "now" | "actor">): Circumstance {
  return { now: context.now, timeZone: context.app.timeZone, actor: context.actor };
}
