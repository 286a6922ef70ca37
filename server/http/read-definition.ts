import type { Request, RequestHandler } from "express";
import { largestApp } from "../../runtime/core/definition/limits/byte-size.ts";
import type { Result } from "../result.ts";
import type { Caller } from "./authenticate.ts";
import { readJson, readJsonUpTo, smallBody } from "./read-json.ts";

/** Beside the definition there are a few words of what to do with it. */
const readLarge = readJsonUpTo(largestApp + 64 * 1024);

/**
 * Reads a JSON body with a definition in it: as large as an app may be where somebody known says how large it is, at most
 * 1 MB otherwise, so that nobody can make the server read much without an account.
 */
export function readDefinition(authenticate: (request: Request) => Promise<Result<Caller>>): RequestHandler {
  return async (request, response, next) => {
    const told = Number(request.get("content-length") ?? 0);
    const isLarge = told > smallBody && request.get("content-encoding") === undefined;
    const caller = isLarge ? await authenticate(request) : null;
    const known = caller?.ok === true && caller.value.user !== undefined;
    (known ? readLarge : readJson)(request, response, next);
  };
}
