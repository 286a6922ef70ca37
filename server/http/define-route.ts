import type { Contract } from "../../runtime/contract/generated/contract.ts";
import type { Result } from "../result.ts";
import type { Answer, BodyName, Route, Scope, Scopes } from "./route.ts";

type Optional = "parameters" | "accepts" | "ifMatch" | "trashed" | "secret";

type RouteOf<S extends Scope, B extends BodyName | null> = Pick<Route, "method" | "path" | "action"> &
  Partial<Pick<Route, Optional>> & {
    readonly scope: S;
    readonly body?: B;
    run(ask: Scopes[S], body: B extends BodyName ? Contract[B] : undefined): Promise<Result<Answer>>;
  };

/** A route with what it leaves out filled in; `scope` and `body` give `run` the types of what it gets. */
export function defineRoute<S extends Scope, B extends BodyName | null = null>(route: RouteOf<S, B>): Route {
  return {
    parameters: [],
    accepts: "json",
    ifMatch: false,
    trashed: false,
    secret: false,
    ...route,
    body: route.body ?? null,
    run: route.run,
  };
}
