import type { RefusalReason } from "../result.ts";

/** The HTTP status of each reason to refuse. */
export const status: { readonly [reason in RefusalReason]: number } = {
  malformed: 400,
  unauthenticated: 401,
  forbidden: 403,
  "not-found": 404,
  "unknown-name": 400,
  "revision-wanted": 428,
  stale: 412,
  conflict: 409,
  invalid: 422,
  "too-large": 413,
  "wrong-type": 415,
  "too-many": 429,
  unavailable: 503,
  "no-room": 507,
};
