import { hash } from "node:crypto";

/**
 * What is stored of the secret of a session or an API token, so that the database gives none away. One fast digest
 * suffices, and is looked up by, because a secret is 32 random bytes: what slows down guessing passwords would slow
 * down every request instead.
 */
export function secretHash(secret: string): string {
  return hash("sha256", secret, "base64url");
}
