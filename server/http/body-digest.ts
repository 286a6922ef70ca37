import { createHash } from "node:crypto";
import type { IncomingMessage } from "node:http";

const digests = new WeakMap<IncomingMessage, string>();

/** Notes the bytes of a body as they were sent, where somebody may send the same request again. */
export function noteBody(request: IncomingMessage, bytes: Uint8Array): void {
  if (request.headers["idempotency-key"] === undefined) return;
  digests.set(request, createHash("sha256").update(bytes).digest("base64url"));
}

/** The digest of a request's body as it was sent; empty where it has none or says no `Idempotency-Key`. */
export function bodyDigest(request: IncomingMessage): string {
  return digests.get(request) ?? "";
}
