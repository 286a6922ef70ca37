import type { Actor } from "../../runtime/core/actor.ts";
import type { Circumstance } from "../../runtime/core/circumstance.ts";
import type { CompiledApp } from "../../runtime/core/compile/compiled.ts";
import type { Services } from "../services.ts";

/** The present moment for somebody in an app. */
export function circumstanceOf(services: Services, app: CompiledApp, actor: Actor): Circumstance {
  return { now: services.now(), timeZone: app.timeZone, actor };
}
