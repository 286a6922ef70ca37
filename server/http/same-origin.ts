import type { Request } from "express";

const safe: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Whether a request may use the browser's cookie: reading always, changing only from our own pages.
 * Programs that are no browser send neither header and carry no cookie of somebody else's.
 */
export function sameOrigin(request: Request): boolean {
  if (safe.has(request.method)) return true;
  const site = request.get("sec-fetch-site");
  if (site !== undefined) return site === "same-origin" || site === "none";
  const origin = request.get("origin");
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === request.get("host");
}
