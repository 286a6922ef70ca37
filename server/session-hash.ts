import { createHash } from "node:crypto";

/** What is stored of a session's secret, so that the database gives none away. */
export function sessionHash(secret: string): string {
  return createHash("sha256").update(secret).digest("base64url");
}
