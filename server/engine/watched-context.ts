import type { EngineContext } from "../../runtime/core/engine-context.ts";

/** A context, and whether more was asked of it than a record and the rights of its reader tell. */
export interface WatchedContext {
  readonly context: EngineContext;
  /** Whether the moment, who the actor is, or another record was asked for. */
  askedMore(): boolean;
}

/** The same context, watched: what came about without asking it for more is the same at any moment and for everybody with these rights. */
export function watchedContext(context: EngineContext): WatchedContext {
  let asked = false;
  const more = <T>(value: T): T => {
    asked = true;
    return value;
  };
  const { actor, surroundings } = context;
  return {
    context: {
      ...context,
      get now() {
        return more(context.now);
      },
      actor: {
        administrator: actor.administrator,
        roles: actor.roles,
        get id() {
          return more(actor.id);
        },
        get teams() {
          return more(actor.teams);
        },
      },
      surroundings: {
        ...surroundings,
        through: (...where) => more(surroundings.through(...where)),
        rollup: (field) => more(surroundings.rollup(field)),
      },
    },
    askedMore: () => asked,
  };
}
