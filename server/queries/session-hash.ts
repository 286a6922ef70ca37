import { createHash } from "node:crypto";

/** What is stored of a session's secret. */
export function sessionHash(secret: string): string {
  return createHash("sha256").update(secret).digest("base64url");
}
