import { readdirSync } from "node:fs";
import { extname } from "node:path";
import type { RequestHandler } from "express";

/** Answers with what the build has compressed where the browser takes it, at the address of the file itself. */
export function sendCompressed(folder: string): RequestHandler {
  const names = new Set(readdirSync(folder).filter((name) => name.endsWith(".br")));
  return (request, response, next) => {
    const name = `${request.path.slice(1)}.br`;
    response.vary("Accept-Encoding");
    if (!names.has(name) || request.acceptsEncodings("br") !== "br") return void next();
    response.set("Content-Encoding", "br").type(extname(request.path));
    request.url = `/${name}`;
    next();
  };
}
