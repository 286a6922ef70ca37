import { randomUUID } from "node:crypto";
import type { RequestHandler } from "express";
import type { Logger } from "pino";

/** Gives each request an id (`X-Request-Id`) and logs it when it is over: its address without the query. */
export function requestLog(log: Logger): RequestHandler {
  return (request, response, next) => {
    const id = randomUUID();
    const began = performance.now();
    const path = request.path;
    response.set("X-Request-Id", id);
    response.locals["request"] = id;
    response.on("finish", () => {
      const ms = Math.round(performance.now() - began);
      log.debug({ request: id, method: request.method, path, status: response.statusCode, ms }, "served");
    });
    next();
  };
}
