import { randomBytes } from "node:crypto";
import { secretHash } from "../secret-hash.ts";
import type { Session } from "../store/system/sessions.ts";

const days = 30;

/** A new session for somebody: its secret for the browser, and what is stored of it. */
export function openSession(
  user: string,
  now: string,
): { readonly secret: string; readonly session: Session } {
  const secret = randomBytes(32).toString("base64url");
  const expiresAt = new Date(Date.parse(now) + days * 24 * 60 * 60 * 1000).toISOString();
  return { secret, session: { idHash: secretHash(secret), user, createdAt: now, expiresAt } };
}
