import type { Problem } from "../runtime/core/problem/problem.ts";

/** Why something is refused; each reason is one HTTP status. */
export type RefusalReason =
  | "malformed"
  | "unauthenticated"
  | "forbidden"
  | "not-found"
  | "unknown-name"
  | "revision-wanted"
  | "stale"
  | "conflict"
  | "invalid"
  | "too-large"
  | "wrong-type"
  | "too-many"
  | "unavailable"
  | "no-room";

/** Refused for a reason that whoever asks can understand and perhaps mend. */
export interface Refused {
  readonly ok: false;
  readonly reason: RefusalReason;
  readonly problems: readonly Problem[];
  /** Seconds after which asking again may help. */
  readonly retryAfter?: number;
}

/** What a command or a query yields: expected problems are data, exceptions are for bugs and broken machinery. */
export type Result<T> = { readonly ok: true; readonly value: T } | Refused;
