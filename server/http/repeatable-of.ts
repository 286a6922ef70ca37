import { createHash } from "node:crypto";
import { done } from "../done.ts";
import { refuse } from "../refuse.ts";
import type { Result } from "../result.ts";
import type { Repeatable } from "../commands/answer-once.ts";
import type { User } from "../store/system/users.ts";
import { bodyDigest } from "./body-digest.ts";
import type { OpenAsk, Route } from "./route.ts";

/**
 * What an `Idempotency-Key` makes of a request: null where it carries none, or is no request that has effects to
 * repeat. Answers that hold a secret are not kept: repeating such a request does it again.
 */
export function repeatableOf(route: Route, { request }: OpenAsk, user?: User): Result<Repeatable | null> {
  const key = request.get("idempotency-key");
  const kept = route.method === "post" && route.accepts === "json" && !route.secret;
  if (key === undefined || user === undefined || !kept) return done(null);
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) {
    return refuse("malformed", "malformed-parameter", "", { parameter: "Idempotency-Key" });
  }
  const asked = [request.originalUrl, request.get("if-match") ?? "", bodyDigest(request)];
  const digest = createHash("sha256").update(asked.join("\n")).digest("base64url");
  return done({ user: user.id, key, request: digest });
}
