import type { Circumstance } from "../circumstance.ts";
import type { EngineContext } from "../engine-context.ts";

type Deciding = Pick<EngineContext, "app" | "now" | "actor">;

/** When and by whom the context decides: asked of it only by what depends on it. */
export const circumstanceOf = (context: Deciding): Circumstance => new ContextCircumstance(context);

/** With the getters of a class, which cost no more than the values. */
class ContextCircumstance implements Circumstance {
  private readonly context: Deciding;

  constructor(context: Deciding) {
    this.context = context;
  }

  get now(): string {
    return this.context.now;
  }

  get timeZone(): string {
    return this.context.app.timeZone;
  }

  get actor(): Circumstance["actor"] {
    return this.context.actor;
  }
}
