import express, { type Request } from "express";
import { done } from "../done.ts";
import { refuse } from "../refuse.ts";
import type { Result } from "../result.ts";
import { noteBody } from "./body-digest.ts";

const archiveLimit = 25 * 1024 * 1024;
const parse = express.raw({
  limit: archiveLimit,
  type: () => true,
  verify: (request, _response, bytes) => noteBody(request, bytes),
});

/** The bytes of a zip that is sent as a body, read once however often they are asked for. */
export function readArchiveBody(request: Request): Promise<Result<Uint8Array>> {
  const type = request.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  const expected = "application/zip";
  if (type !== expected) return Promise.resolve(refuse("wrong-type", "content-type", "", { expected }));
  return new Promise((resolve, reject) => {
    parse(request, request.res as never, (error?: unknown) => {
      if (error !== undefined) reject(error);
      else if (request.body instanceof Uint8Array) resolve(done(request.body));
      else resolve(refuse("malformed", "bad-archive"));
    });
  });
}
