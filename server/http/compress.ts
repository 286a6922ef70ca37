import compression from "compression";
import type { RequestHandler } from "express";

/** Compresses answers for whoever takes them so; who names no encoding, as most programs, is not looked at. */
export function compress(): RequestHandler {
  const compressed = compression();
  return (request, response, next) => {
    if (request.headers["accept-encoding"] === undefined) next();
    else compressed(request, response, next);
  };
}
