import type { Contract } from "../../runtime/contract/generated/contract.ts";
import type { Result } from "../result.ts";
import type { Answer, BodyName, FoundAsk, Route, Scope, Scopes } from "./route.ts";

type Optional = "headers" | "parameters" | "accepts" | "ifMatch" | "trashed" | "large" | "secret";

type RouteOf<S extends Scope, B extends BodyName | null, Q> = Pick<
  Route,
  "method" | "path" | "action" | "about" | "answers"
> &
  Partial<Pick<Route, Optional>> & {
    readonly scope: S;
    readonly body?: B;
    read?(ask: Scopes[S]): Result<Q>;
    run(ask: Scopes[S], body: B extends BodyName ? Contract[B] : Q): Promise<Result<Answer>>;
  };

/** A route with what it leaves out filled in; `scope`, `body` and `read` give `run` the types of what it gets. */
export function defineRoute<S extends Scope, B extends BodyName | null = null, Q = undefined>(
  route: RouteOf<S, B, Q>,
): Route {
  const read = route.read as ((ask: FoundAsk) => Result<Q>) | undefined;
  return {
    headers: [],
    parameters: [],
    accepts: "json",
    ifMatch: false,
    trashed: false,
    large: false,
    secret: false,
    ...route,
    body: route.body ?? null,
    read: read ?? null,
    run: route.run,
  };
}
