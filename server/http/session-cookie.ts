import { cookieName } from "./cookie-name.ts";

const thirtyDays = 30 * 24 * 60 * 60;

/** The `Set-Cookie` header that gives a browser its session, or takes it away (null). */
export function sessionCookie(secret: string | null, secure: boolean): string {
  const age = secret === null ? 0 : thirtyDays;
  const parts = [
    `${cookieName(secure)}=${secret ?? ""}`,
    "Path=/",
    "HttpOnly",
    "SameSite=Lax",
    `Max-Age=${String(age)}`,
  ];
  return [...parts, ...(secure ? ["Secure"] : [])].join("; ");
}
