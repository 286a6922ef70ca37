import { createHash } from "node:crypto";
import type { Request } from "express";
import { done } from "../done.ts";
import { refuse } from "../refuse.ts";
import type { Result } from "../result.ts";
import type { Repeatable } from "../commands/answer-once.ts";
import type { User } from "../store/system/users.ts";
import { bodyDigest } from "./body-digest.ts";
import { partsDigest } from "./parts-digest.ts";
import { readArchiveBody } from "./read-archive-body.ts";
import { readUpload } from "./read-upload.ts";
import type { OpenAsk, Route } from "./route.ts";
import { takesKey } from "./takes-key.ts";

/** The digest of a body; one that its route reads by itself, and has not begun to, is read for it. */
async function readDigest({ accepts }: Route, request: Request): Promise<Result<string>> {
  if (accepts === "json") return done(bodyDigest(request));
  if (accepts === "zip") {
    const read = await readArchiveBody(request);
    return read.ok ? done(bodyDigest(request)) : read;
  }
  const begun = partsDigest(request);
  const read = begun ? done(undefined) : await readUpload(request, () => Promise.resolve(done(undefined)));
  const digest = await (begun ?? partsDigest(request));
  if (typeof digest === "string") return done(digest);
  return read.ok ? refuse("malformed", "malformed-upload") : read;
}

/** What an `Idempotency-Key` makes of a request: null where it carries none, or is no request that takes one. */
export function repeatableOf(route: Route, { request }: OpenAsk, user?: User): Result<Repeatable | null> {
  const key = request.get("idempotency-key");
  if (key === undefined || user === undefined || !takesKey(route)) return done(null);
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) {
    return refuse("malformed", "malformed-parameter", "", { parameter: "Idempotency-Key" });
  }
  return done({
    user: user.id,
    key,
    request: async () => {
      const body = await readDigest(route, request);
      if (!body.ok) return body;
      const asked = [request.originalUrl, request.get("if-match") ?? "", body.value];
      return done(createHash("sha256").update(asked.join("\n")).digest("base64url"));
    },
  });
}
