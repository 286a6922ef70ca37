import { type RequestHandler, Router } from "express";
import type { Route } from "./route.ts";

/** Routes by what an address looks like at first sight. */
export interface RouteTable {
  add(method: Route["method"], pattern: string, ...handlers: readonly RequestHandler[]): void;
  readonly serve: RequestHandler;
}

/**
 * A router for each method and number of segments: a request is compared with the few patterns that it may be, not with a
 * hundred one after the other. Who asks for the head of something asks its `get`.
 */
export function routeTable(): RouteTable {
  const routers = new Map<string, Router>();
  const keyOf = (method: string, path: string) =>
    `${method} ${String(path.split("/").filter((segment) => segment !== "").length)}`;
  return {
    add(method, pattern, ...handlers) {
      const key = keyOf(method, pattern);
      const router = routers.get(key) ?? Router();
      routers.set(key, router);
      router[method](pattern, ...handlers);
    },
    serve(request, response, next) {
      const method = request.method === "HEAD" ? "get" : request.method.toLowerCase();
      const router = routers.get(keyOf(method, request.path));
      if (router === undefined) next();
      else router(request, response, next);
    },
  };
}
