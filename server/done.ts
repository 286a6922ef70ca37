import type { Result } from "./result.ts";

/** A result that succeeded. */
export function done<T>(value: T): Result<T> {
  return { ok: true, value };
}
