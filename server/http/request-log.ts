import { randomUUID } from "node:crypto";
import type { Request, RequestHandler, Response } from "express";
import type { Logger } from "pino";
import type { Served } from "../metrics/server-metrics.ts";

/** An id that a proxy gave is taken over where nothing in it can be mistaken in a log. */
const readable = /^[A-Za-z0-9._-]{1,64}$/;

/**
 * Gives each request an id (`X-Request-Id`: the one that it came with, else a new one) and logs it when it is over: its
 * address without the query. `served` hears of it too.
 */
export function requestLog(log: Logger, served?: (request: Served) => void): RequestHandler {
  return (request, response, next) => {
    const given = request.get("x-request-id") ?? "";
    const id = readable.test(given) ? given : randomUUID();
    const began = performance.now();
    const path = request.path;
    response.set("X-Request-Id", id);
    response.locals["request"] = id;
    response.on("close", () => {
      const ms = performance.now() - began;
      const status = response.writableFinished ? response.statusCode : null;
      const line = { request: id, method: request.method, path, status, ms: Math.round(ms) };
      log.debug(line, status === null ? "broken off" : "served");
      served?.({ ...kindOf(path, request, response), method: request.method, status, seconds: ms / 1000 });
    });
    next();
  };
}

/** Which route answered: its pattern, one word for all pages, another for what is nothing. */
function kindOf(path: string, request: Request, response: Response): Pick<Served, "route" | "endless"> {
  const { path: pattern } = (request.route ?? {}) as { readonly path?: unknown };
  const isPage = !path.startsWith("/api");
  const route = isPage ? "page" : typeof pattern === "string" ? pattern : "unknown";
  const type = String(response.getHeader("content-type") ?? "");
  return { route, endless: type.startsWith("text/event-stream") };
}
